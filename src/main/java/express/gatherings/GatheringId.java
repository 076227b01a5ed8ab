package express.gatherings;

import express.base.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names a gathering between modules. */
public record GatheringId(UUID value) implements Serializable {

    static GatheringId next() {
        return new GatheringId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
