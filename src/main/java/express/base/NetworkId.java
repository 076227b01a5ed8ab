package express.base;

import java.io.Serializable;
import java.util.UUID;

/** Names a local network between modules. */
public record NetworkId(UUID value) implements Serializable {

    public static NetworkId next() {
        return new NetworkId(Ids.next());
    }

    public static NetworkId of(String text) {
        return new NetworkId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
