package express.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL could not be made ready; the message says why in a sentence. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseUnavailable(String message) {
        this(message, null);
    }

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
