package express.services;

import express.base.Ids;
import java.util.UUID;

/** Names a service between modules. */
public record ServiceId(UUID value) {

    public static ServiceId next() {
        return new ServiceId(Ids.next());
    }

    public static ServiceId of(String text) {
        return new ServiceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
