package express.writing;

import express.base.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names a draft, and the practice that comes of it. */
public record DraftId(UUID value) implements Serializable {

    static DraftId next() {
        return new DraftId(Ids.next());
    }

    public static DraftId of(String text) {
        return new DraftId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
