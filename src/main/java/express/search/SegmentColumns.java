package express.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** Columns of segments, which never change, as long as somebody reads them. */
final class SegmentColumns {

    private final Map<IndexReader.CacheKey, Columns> known = new ConcurrentHashMap<>();

    Columns of(LeafReader segment, Values values) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Columns read = known.get(core.getKey());
        if (read == null) {
            read = Columns.read(segment, values);
            known.put(core.getKey(), read);
            core.addClosedListener(known::remove);
        }
        return read;
    }
}
