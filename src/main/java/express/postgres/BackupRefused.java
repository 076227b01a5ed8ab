package express.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An archive is not a back-up that can be trusted and used here, or its place is taken; nothing was restored. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupRefused(Path archive, String reason) {
        this(archive, reason, null);
    }

    BackupRefused(Path archive, String reason, @Nullable Throwable cause) {
        super("The back-up %s is refused: %s.".formatted(archive, reason), cause);
    }
}
