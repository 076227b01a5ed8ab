package express.hsds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids of what the standard gives one and Express does not: always the same for the same thing. */
final class Derived {

    private Derived() {}

    static UUID id(UUID of, String part) {
        return id(of + " " + part);
    }

    /** Of an offer, as the database makes it of both. */
    static UUID offer(UUID service, UUID site) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5")
                    .digest((service + site.toString()).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("express.hsds " + name).getBytes(StandardCharsets.UTF_8));
    }
}
