package express.postgres;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What has to be done to a whole folder at once. */
final class FileTree {

    private static final int FORCED_AT_ONCE = 32;

    private FileTree() {}

    static void deleteChildren(Path folder, Predicate<String> name) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (name.test(child.getFileName().toString())) {
                    delete(child);
                }
            }
        }
    }

    static void delete(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * To the disk, so that a power cut cannot leave a whole-looking folder of empty files. All at once, because the disk
     * then answers for many together, which is ten times faster than one after the other.
     */
    static void force(List<Path> files) throws IOException, InterruptedException {
        List<Callable<Path>> tasks =
                files.stream().<Callable<Path>>map(file -> () -> force(file)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(FORCED_AT_ONCE)) {
            for (Future<Path> forced : threads.invokeAll(tasks)) {
                forced.get();
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private static Path force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
            return file;
        }
    }

    /** Makes a change of names in the folder survive a power cut, where folders can be synced (not on Windows). */
    static void sync(Path folder) throws IOException {
        if (!Platform.isWindows()) {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }
}
