package express.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index that answers, and the one that will. What lies in the folder is derived from the sources: what cannot be
 * used is thrown away and built anew, and said in the log.
 */
final class Indexes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private static final int PATIENCE = 3;

    /** An index and the name under which it lies. */
    private record Named(String name, Index index) {}

    private final Folder folder;
    private final Concepts concepts;
    private final AtomicLong numbers = new AtomicLong();
    private volatile @Nullable Named current;
    private volatile @Nullable Named next;
    private volatile boolean inMemory;
    private int failures;

    Indexes(Folder folder, Concepts concepts) {
        this.folder = folder;
        this.concepts = concepts;
        this.inMemory = folder.isInMemory();
    }

    /** Takes the index of this form that lies there, or one to answer by until the other is built. */
    void open(Form form) throws IOException {
        for (String name : folder.names()) {
            Named found = open(name, form);
            if (found != null && (current == null || found.index().form().equals(form))) {
                close(current);
                current = found;
            } else {
                close(found);
            }
        }
        String kept = current == null ? "" : current.name();
        folder.names().stream().filter(name -> !name.equals(kept)).forEach(this::remove);
    }

    private @Nullable Named open(String name, Form form) throws IOException {
        Directory directory = folder.open(name);
        try {
            Index index = Index.open(directory, concepts);
            if (index.form().layout().equals(form.layout())) {
                return new Named(name, index);
            }
            LOG.info("the search index in {} is of another layout or of other data, and built anew", name);
            index.close();
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("the search index in {} cannot be used, and is built anew: {}", name, unusable.toString());
            directory.close();
        }
        return null;
    }

    private void remove(String name) {
        try {
            folder.remove(name);
        } catch (IOException stays) {
            LOG.warn("cannot remove the search index {}: {}", name, stays.toString());
        }
    }

    /** Begins another index, which answers at once if there is none. */
    void begin(Form form) throws IOException {
        drop(next);
        next = null;
        Named begun = create(form);
        if (current == null) {
            current = begun;
        } else {
            next = begun;
        }
    }

    private Named create(Form form) throws IOException {
        String name = freeName();
        if (!inMemory) {
            try {
                return new Named(name, Index.create(folder.open(name), form, concepts));
            } catch (IOException | RuntimeException unwritable) {
                LOG.warn("cannot write the search index, so it is kept in memory: {}", unwritable.toString());
                inMemory = true;
            }
        }
        return new Named(name, Index.create(new ByteBuffersDirectory(), form, concepts));
    }

    private String freeName() {
        String name = Long.toString(numbers.incrementAndGet());
        return folder.names().contains(name) ? freeName() : name;
    }

    /** The one that was begun knows everything: it answers from now on. */
    void finish() {
        if (next != null) {
            Named old = current;
            current = next;
            next = null;
            drop(old);
        }
    }

    void succeed() {
        failures = 0;
    }

    /** After an index failed: whatever is left of it goes. */
    void giveUp(Index failed) {
        if (++failures >= PATIENCE && !inMemory) {
            LOG.warn("the search index failed again and again, so it is kept in memory");
            inMemory = true;
        }
        if (next != null && next.index() == failed) {
            drop(next);
            next = null;
        } else if (current != null && current.index() == failed) {
            drop(current);
            current = next;
            next = null;
        }
    }

    private void drop(@Nullable Named old) {
        if (old != null) {
            close(old);
            remove(old.name());
        }
    }

    private static void close(@Nullable Named old) {
        try {
            if (old != null) {
                old.index().close();
            }
        } catch (IOException | RuntimeException broken) {
            LOG.debug("an index that is no longer needed did not close well", broken);
        }
    }

    @Nullable
    Index current() {
        Named answering = current;
        return answering == null ? null : answering.index();
    }

    /** Being built to take the place of the one that answers. */
    @Nullable
    Index next() {
        return next == null ? null : next.index();
    }

    boolean isInMemory() {
        return inMemory;
    }

    @Override
    public void close() {
        close(current);
        close(next);
        folder.close();
    }
}
