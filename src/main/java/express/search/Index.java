package express.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of one form. One thread writes, any read. What it knows of its sources is committed together with the
 * documents, so that after a cut it goes on where it was.
 */
final class Index implements Closeable {

    private static final String MARK = "mark.";
    private static final String SAFE = "safe.";
    private static final String FORM = "form";
    private static final String WHOLE = "whole";
    private static final double BUFFER = 32;
    private static final int MANY = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Index.class);

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager readings;
    private final Documents documents;
    private final Map<String, Mark> marks = new TreeMap<>();
    private final Form form;
    private volatile boolean whole;
    private boolean dirty;

    /** How far a source was followed, and up to which change nothing can be missing. */
    record Mark(long change, long safe) {

        static final Mark BEGINNING = new Mark(0, 0);
    }

    private Index(Directory directory, IndexWriter writer, Form form, Concepts concepts) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.form = form;
        this.documents = new Documents(concepts);
        var values = new Values();
        var columns = new SegmentColumns();
        this.readings = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader before) throws IOException {
                return Reading.of(reader, columns, values);
            }
        });
    }

    /** An empty one, whatever lay there. */
    static Index create(Directory directory, Form form, Concepts concepts) throws IOException {
        var writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
        return new Index(directory, writer, form, concepts);
    }

    /** The one that lies there, if every byte of it is as it was written. */
    static Index open(Directory directory, Concepts concepts) throws IOException {
        Map<String, String> told;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
            told = reader.getIndexCommit().getUserData();
        }
        var writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND));
        try {
            var index = new Index(directory, writer, Form.parse(told.getOrDefault(FORM, "")), concepts);
            told.forEach((name, value) -> {
                if (name.startsWith(MARK)) {
                    String kind = name.substring(MARK.length());
                    long safe = Long.parseLong(told.getOrDefault(SAFE + kind, "0"));
                    index.marks.put(kind, new Mark(Long.parseLong(value), safe));
                }
            });
            index.whole = Boolean.parseBoolean(told.get(WHOLE));
            return index;
        } catch (IOException | RuntimeException broken) {
            writer.rollback();
            throw broken;
        }
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setSimilarity(Fields.similarity())
                .setRAMBufferSizeMB(BUFFER)
                .setCommitOnClose(false);
    }

    Form form() {
        return form;
    }

    /** Whether it knows, or once knew, everything that its sources have. */
    boolean isWhole() {
        return whole;
    }

    void becomeWhole() {
        dirty |= !whole;
        whole = true;
    }

    Mark mark(String kind) {
        return marks.getOrDefault(kind, Mark.BEGINNING);
    }

    void mark(String kind, Mark mark) {
        dirty |= !mark(kind).equals(mark);
        marks.put(kind, mark);
    }

    /** Each thing once; many at a time are made by all processors. */
    void apply(String kind, List<Changed> changed) throws IOException {
        dirty |= !changed.isEmpty();
        try {
            (changed.size() < MANY ? changed.stream() : changed.parallelStream()).forEach(one -> apply(kind, one));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void apply(String kind, Changed changed) {
        var id = new Term(Fields.ID, Fields.id(kind, changed.key()));
        Document document = changed.document() == null ? null : make(kind, changed);
        try {
            if (document == null) {
                writer.deleteDocuments(id);
            } else {
                writer.updateDocument(id, document);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One thing that cannot be read is not found; it does not keep others from being. */
    private @Nullable Document make(String kind, Changed changed) {
        try {
            return documents.of(Objects.requireNonNull(changed.document()), changed.change());
        } catch (RuntimeException odd) {
            LOG.warn("the {} {} cannot be found: {}", kind, changed.key(), odd.toString());
            return null;
        }
    }

    /** From now on readings know what was applied. */
    void show() throws IOException {
        readings.maybeRefreshBlocking();
    }

    /** What was applied, and how far that is, outlives the process. */
    void commit() throws IOException {
        if (!dirty) {
            return;
        }
        Map<String, String> told = new HashMap<>();
        told.put(FORM, form.toString());
        told.put(WHOLE, Boolean.toString(whole));
        marks.forEach((kind, mark) -> {
            told.put(MARK + kind, Long.toString(mark.change()));
            told.put(SAFE + kind, Long.toString(mark.safe()));
        });
        writer.setLiveCommitData(told.entrySet());
        writer.commit();
        dirty = false;
    }

    /** What is asked of a reading. */
    @FunctionalInterface
    interface Question<T> {

        T ask(Reading reading) throws IOException;
    }

    <T> T read(Question<T> question) throws IOException {
        var reading = (Reading) readings.acquire();
        try {
            return question.ask(reading);
        } finally {
            readings.release(reading);
        }
    }

    int size() throws IOException {
        return read(reading -> reading.getIndexReader().numDocs());
    }

    /** Leaves what was not committed. */
    @Override
    public void close() throws IOException {
        try (directory) {
            readings.close();
            writer.rollback();
        }
    }
}
