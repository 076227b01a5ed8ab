package express.applications;

import express.applications.Documents.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was brought to show that a condition of a decision is met; whoever looks at the condition can look at it. */
@Component
public class Proofs {

    static final String KIND = "condition-";

    private static final int LONG = 16;

    /** @param path at which it is shown to whom it is for */
    public record Proof(String name, String path, Instant at) {}

    private final Documents documents;

    Proofs(Documents documents) {
        this.documents = documents;
    }

    /** Where an applicant or an officer brings them. */
    public static String path(UUID application) {
        return OwnPages.PATH + "/" + application + "/conditions";
    }

    /** Those that were brought for a condition of these words, the oldest first. */
    public List<Proof> list(UUID application, String condition) {
        String code = code(condition);
        return documents.list(application).stream()
                .filter(it -> it.code().equals(code))
                .map(it -> proof(application, it))
                .toList();
    }

    private static Proof proof(UUID application, Document it) {
        return new Proof(it.name(), OwnPages.PATH + "/" + application + "/documents/" + it.id(), it.at());
    }

    /** A condition is known by its words: another decision may have others. */
    static String code(String condition) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(condition.getBytes(StandardCharsets.UTF_8));
            return KIND + HexFormat.of().formatHex(hash).substring(0, LONG);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }
}
