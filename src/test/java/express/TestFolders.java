package express;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Where databases of tests lie: in memory where there is room, since thousands of commits would wait for a disk. A process
 * that is killed loses no more there than elsewhere. What lies there is gone after the tests, and what a killed run left
 * before the next.
 */
public final class TestFolders {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 8L << 30;
    private static final Deque<Runnable> ENDINGS = new ArrayDeque<>();
    private static final Path FOLDER = make();

    private TestFolders() {}

    /** A folder of its own in which there is nothing yet. */
    public static Path create(String name) {
        try {
            return Files.createTempDirectory(FOLDER, name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Before what lies here is removed; the latest first. */
    public static synchronized void atEnd(Runnable ending) {
        ENDINGS.push(ending);
    }

    private static Path make() {
        try {
            Path folder = hasRoom() ? MEMORY.resolve("express-tests") : Path.of("target/databases");
            Path own = Files.createDirectories(
                    folder.resolve("of-" + ProcessHandle.current().pid()));
            clearAfterOthers(folder, own);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(own)));
            return own.toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** PostgreSQL's programs lie there too: from some systems' memory nothing can be started. */
    private static boolean hasRoom() throws IOException {
        return Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).getUsableSpace() > ROOM
                && Files.readAllLines(Path.of("/proc/mounts")).stream()
                        .map(line -> List.of(line.split(" ")))
                        .noneMatch(mount -> mount.get(1).equals(MEMORY.toString())
                                && List.of(mount.get(3).split(",")).contains("noexec"));
    }

    private static void clearAfterOthers(Path folder, Path own) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path other : left.filter(TestFolders::isLeft).toList()) {
                clear(other, own.resolve("left-" + other.getFileName()));
            }
        }
    }

    /** By whichever process can move it to its own: several begin at the same time. */
    private static void clear(Path left, Path moved) throws IOException {
        try {
            FileSystemUtils.deleteRecursively(Files.move(left, moved));
        } catch (NoSuchFileException taken) {
            // Another process clears it.
        }
    }

    private static boolean isLeft(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("of-\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(3))).isEmpty();
    }

    private static synchronized void end(Path own) {
        ENDINGS.forEach(Runnable::run);
        try {
            FileSystemUtils.deleteRecursively(own);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
