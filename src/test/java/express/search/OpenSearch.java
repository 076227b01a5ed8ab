package express.search;

import express.database.Changes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** A search without an application around it, for those who measure and judge. */
public final class OpenSearch implements AutoCloseable {

    private final Follower follower;
    private final Search search;

    private OpenSearch(Path folder, List<Findables> sources, Concepts concepts, InstantSource time) {
        this.follower = new Follower(
                new Indexes(Folder.take(folder), concepts), sources, concepts, new Changes(), "open", time);
        this.search = new Search(follower, concepts, time);
    }

    /** Returns when it knows everything. */
    public static OpenSearch over(Path folder, List<Findables> sources, @Nullable Concepts concepts, InstantSource time)
            throws IOException {
        var open = new OpenSearch(folder, sources, concepts == null ? NoConcepts.NONE : concepts, time);
        while (!open.follower.look()) {
            // A turn is not always enough.
        }
        return open;
    }

    public Search search() {
        return search;
    }

    /** The same index for a search that is written by hand. */
    public <T> T byHand(ByHand<T> work) throws IOException {
        return follower.current().read(work::with);
    }

    /** Work with the index as it is at one moment. */
    @FunctionalInterface
    public interface ByHand<T> {

        T with(IndexSearcher index) throws IOException;
    }

    /** How fields are called that are asked by hand. */
    public static Map<String, String> fields(String language) {
        return Map.of(
                "folded", Fields.FOLDED,
                "stems", Fields.stems(language),
                "title", Fields.title(language),
                "text", Fields.text(language),
                "facets", Fields.FACETS);
    }

    @Override
    public void close() {
        follower.stop();
    }
}
