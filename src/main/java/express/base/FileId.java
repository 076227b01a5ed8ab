package express.base;

import java.io.Serializable;
import java.util.UUID;

/** Names an uploaded file between modules. */
public record FileId(UUID value) implements Serializable {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    public static FileId of(String text) {
        return new FileId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
