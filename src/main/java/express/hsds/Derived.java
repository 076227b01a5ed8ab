package express.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of what the standard gives one and Express does not: always the same for the same thing. */
final class Derived {

    private Derived() {}

    static UUID id(UUID of, String part) {
        return id(of + " " + part);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("express.hsds " + name).getBytes(StandardCharsets.UTF_8));
    }
}
