package express.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where this node keeps its indexes: of the numbered folders the first that no other node uses. Where nothing can be
 * written they are kept in memory, and built anew with each start.
 */
final class Folder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);
    private static final int NODES = 16;
    private static final String IN_USE = "in-use";

    private final @Nullable Path place;
    private final @Nullable Lock lock;

    private Folder(@Nullable Path place, @Nullable Lock lock) {
        this.place = place;
        this.lock = lock;
    }

    static Folder take(Path search) {
        try {
            for (int node = 1; node <= NODES; node++) {
                Path place = search.resolve(Integer.toString(node));
                Lock lock = lock(place);
                if (lock != null) {
                    return new Folder(place, lock);
                }
            }
            LOG.warn("{} nodes use {}, so the search index is kept in memory", NODES, search);
        } catch (IOException unwritable) {
            LOG.warn("cannot write to {}, so the search index is kept in memory: {}", search, unwritable.toString());
        }
        return new Folder(null, null);
    }

    /** Nothing, if another one has it; the system gives it back when a process dies. */
    private static @Nullable Lock lock(Path place) throws IOException {
        Files.createDirectories(place);
        try (Directory folder = FSDirectory.open(place)) {
            return folder.obtainLock(IN_USE);
        } catch (LockObtainFailedException another) {
            return null;
        }
    }

    boolean isInMemory() {
        return place == null;
    }

    List<String> names() {
        if (place == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    Directory open(String name) throws IOException {
        return place == null ? new ByteBuffersDirectory() : FSDirectory.open(place.resolve(name));
    }

    /** Throws when something stays. */
    void remove(String name) throws IOException {
        if (place == null || !Files.exists(place.resolve(name))) {
            return;
        }
        try (Stream<Path> files = Files.list(place.resolve(name))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(place.resolve(name));
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
