package express.writing;

import express.base.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names a draft, and the practice that comes of it. */
public record DraftId(UUID value) implements Serializable {

    public static DraftId next() {
        return new DraftId(Ids.next());
    }

    /** Where it is written. */
    public String path() {
        return DraftPages.PATH + "/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
