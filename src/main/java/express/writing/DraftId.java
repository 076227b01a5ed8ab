package express.writing;

import express.base.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names a draft, and the practice that comes of it. */
public record DraftId(UUID value) implements Serializable {

    public static DraftId next() {
        return new DraftId(Ids.next());
    }

    /** As it stands in an address. */
    public static DraftId of(String text) {
        return new DraftId(Ids.parse(text));
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
