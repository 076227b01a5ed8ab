package express.postgres;

import org.jspecify.annotations.Nullable;

/** No back-up was written; the message says why in a sentence. */
public final class BackupFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupFailed(String message) {
        this(message, null);
    }

    BackupFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
