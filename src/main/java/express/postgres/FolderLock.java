package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The application's hold on a data folder. The operating system lets go of it when the application dies, however it
 * dies. The process number stands in a file of its own, because a locked file cannot be read everywhere.
 */
final class FolderLock implements AutoCloseable {

    /**
     * Folders held by this very process. Asking the operating system a second time from the same process would not
     * only fail: closing the second channel would drop the first one's lock.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final DataFolder folder;
    private final FileChannel channel;

    private FolderLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock acquire(DataFolder folder) throws IOException {
        if (!HELD.add(folder.root())) {
            throw new DataFolderInUse(folder.root(), "this very application");
        }
        FolderLock lock = null;
        try {
            lock = lock(folder);
        } finally {
            if (lock == null) {
                HELD.remove(folder.root());
            }
        }
        return lock;
    }

    private static FolderLock lock(DataFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), CREATE, WRITE);
        try {
            lock(folder, channel);
            return new FolderLock(folder, channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static void lock(DataFolder folder, FileChannel channel) throws IOException {
        @Nullable FileLock granted = channel.tryLock();
        if (granted == null) {
            throw new DataFolderInUse(folder.root(), holder(folder));
        }
        Files.writeString(folder.holder(), ProcessHandle.current().pid() + "\n", UTF_8);
    }

    private static String holder(DataFolder folder) throws IOException {
        try {
            return "the process " + Files.readString(folder.holder(), UTF_8).strip();
        } catch (NoSuchFileException starting) {
            return "another process";
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.holder());
        channel.close();
        HELD.remove(folder.root());
    }
}
