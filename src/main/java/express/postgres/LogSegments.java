package express.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The pieces of the write-ahead log without which the copied files are not a database. */
final class LogSegments {

    private LogSegments() {}

    static void copy(Path data, List<String> segments, ArchiveWriter archive) throws IOException {
        for (String segment : segments) {
            String name = "pg_wal/" + segment;
            if (!archive.file(DataFiles.archiveName(name), data.resolve(name))) {
                throw new BackupFailed(
                        "The log segment %s was gone before it could be copied: try again.".formatted(segment));
            }
        }
    }
}
