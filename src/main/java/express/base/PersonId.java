package express.base;

import java.io.Serializable;
import java.util.UUID;

/** Names a person with an account, or one who is accompanied, between modules. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    public static PersonId of(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
