package express.texts;

import express.base.Ids;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a text. The module that owns the text keeps it, or always derives the same one from a name. */
public record TextId(UUID value) implements Serializable {

    public static TextId next() {
        return new TextId(Ids.next());
    }

    /** The text of something that every installation has, such as {@code legal.privacy}. */
    public static TextId named(String name) {
        return new TextId(UUID.nameUUIDFromBytes(("text:" + name).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
