package express.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSegmentsTest {

    /** The server may have recycled it: a back-up without it would look whole and not be one. */
    @Test
    void endTheBackUpWhenOneIsGone(@TempDir Path data) throws IOException {
        Files.createDirectory(data.resolve("pg_wal"));
        Files.writeString(data.resolve("pg_wal/000000010000000000000003"), "log");
        List<String> segments = List.of("000000010000000000000003", "000000010000000000000004");

        try (ArchiveWriter archive = new ArchiveWriter(OutputStream.nullOutputStream())) {
            assertThatThrownBy(() -> LogSegments.copy(data, segments, archive))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessage("The log segment 000000010000000000000004 was gone before it could be copied:"
                            + " try again.");
        }
    }
}
