package express.audit;

import express.base.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file's trail.
 *
 * @param file the person, or later the journey, that the entry is about
 * @param actor who did it; absent when it was background work
 * @param background which background work did it
 * @param what the fields concerned, by name
 * @param contentHash a hash of the content, keyed per file
 */
public record Entry(
        long id,
        UUID file,
        Instant at,
        @Nullable PersonId actor,
        @Nullable String background,
        Act act,
        String what,
        byte @Nullable [] contentHash) {

    /**
     * The entry's link in its chain: SHA-256 over the link before it and every field of the entry, each with its
     * length in front, so that no two different entries give the same bytes.
     */
    byte[] linkedTo(byte[] previous) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            field(out, previous);
            out.writeLong(id);
            field(out, file.toString());
            field(out, at.toString());
            field(out, actor == null ? "" : actor.toString());
            field(out, background == null ? "" : background);
            field(out, act.name());
            field(out, what);
            field(out, contentHash == null ? new byte[0] : contentHash);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256(bytes.toByteArray());
    }

    private static void field(DataOutputStream out, String text) throws IOException {
        field(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
