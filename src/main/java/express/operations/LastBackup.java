package express.operations;

import express.base.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A file whose age is that of the last back-up: a command touches it, or whoever backs up by other means. */
@Component
class LastBackup {

    private final Path mark;

    LastBackup(Settings settings) {
        this.mark = settings.dataDir().resolve("last-backup");
    }

    void note(Instant at) throws IOException {
        Files.createDirectories(mark.toAbsolutePath().getParent());
        Files.writeString(mark, at + "\n");
    }

    /** Seconds since 1970, or no number when there is none. */
    double seconds() {
        try {
            return Files.getLastModifiedTime(mark).toMillis() / 1000.0;
        } catch (IOException none) {
            return Double.NaN;
        }
    }
}
