package express.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A folder to try a back-up in, gone afterwards; one that a killed application left goes when the next is made. */
final class Scratch implements AutoCloseable {

    private static final String PREFIX = ".express-check-";

    private final DataFolder folder;
    private final FolderLock lock;

    private Scratch(DataFolder folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static Scratch in(Path parent) throws IOException {
        clearAway(parent);
        return take(Files.createTempDirectory(parent, PREFIX));
    }

    private static void clearAway(Path parent) throws IOException {
        try (DirectoryStream<Path> abandoned = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : abandoned) {
                clearAwayUnlessInUse(folder);
            }
        }
    }

    private static void clearAwayUnlessInUse(Path folder) throws IOException {
        try {
            take(folder).close();
        } catch (DataFolderInUse alive) {
            // Another check is at work there.
        }
    }

    private static Scratch take(Path path) throws IOException {
        DataFolder folder = DataFolder.at(path);
        return new Scratch(folder, FolderLock.acquire(folder));
    }

    Path resolve(String name) {
        return folder.root().resolve(name);
    }

    @Override
    public void close() throws IOException {
        new FolderProcesses(folder.root()).end(Duration.ZERO);
        lock.close();
        FileTree.delete(folder.root());
    }
}
