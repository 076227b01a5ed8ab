package express.collections;

import express.base.Ids;
import java.util.UUID;

/** Names a collection. Public, so that rows can be read into it. */
public record CollectionId(UUID value) {

    static CollectionId next() {
        return new CollectionId(Ids.next());
    }

    static CollectionId of(String text) {
        return new CollectionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
