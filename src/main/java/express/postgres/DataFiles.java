package express.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a running server as they go into a back-up. What is left out is what PostgreSQL's own base back-up leaves
 * out: a server that starts makes it anew, or would be misled by it.
 */
final class DataFiles extends SimpleFileVisitor<Path> {

    private static final String CONTROL = "global/pg_control";

    private static final Set<String> EMPTIED_FOLDERS = Set.of(
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_wal");

    private static final Pattern LEFT_OUT = Pattern.compile("""
        postmaster\\.(pid|opts)
        |backup_label|tablespace_map|backup_manifest
        |postgresql\\.auto\\.conf\\.tmp|.*\\.draft
        |current_logfiles(\\.tmp)?
        |pg_internal\\.init.*|pgsql_tmp.*
        |t\\d+_\\d+(_[a-z]+)?(\\.\\d+)?  # of a session's temporary tables
        """, Pattern.COMMENTS);

    private final Path data;
    private final ArchiveWriter archive;

    private DataFiles(Path data, ArchiveWriter archive) {
        this.data = data;
        this.archive = archive;
    }

    static void copy(Path data, ArchiveWriter archive) throws IOException {
        Files.walkFileTree(data, new DataFiles(data, archive));
        archive.bytes(archiveName(CONTROL), readUntorn(data.resolve(CONTROL)));
    }

    static String archiveName(String nameInData) {
        return "data/" + nameInData;
    }

    /** The server rewrites this small file in place; two equal readings are one whole state of it. */
    private static byte[] readUntorn(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        byte[] now = Files.readAllBytes(file);
        while (!Arrays.equals(before, now)) {
            before = now;
            now = Files.readAllBytes(file);
        }
        return now;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(data)) {
            return FileVisitResult.CONTINUE;
        }
        if (isLeftOut(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        archive.folder(archiveName(nameInData(folder)));
        return EMPTIED_FOLDERS.contains(nameInData(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = nameInData(file);
        if (attributes.isRegularFile() && !isLeftOut(file) && !name.equals(CONTROL)) {
            archive.file(archiveName(name), file);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isLeftOut(Path path) {
        return LEFT_OUT.matcher(path.getFileName().toString()).matches();
    }

    private String nameInData(Path path) {
        return data.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        return continueIfVanished(failure);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        return failure == null ? FileVisitResult.CONTINUE : continueIfVanished(failure);
    }

    private static FileVisitResult continueIfVanished(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
