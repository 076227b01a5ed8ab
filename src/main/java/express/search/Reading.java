package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** The index as it was at one moment. */
final class Reading extends IndexSearcher {

    private final List<Columns> columns;
    private final Values values;
    private final List<Values.Value> known;
    private final int facets;
    private final Set<String> tags = new TreeSet<>();

    Reading(IndexReader reader, List<Columns> columns, Values values) {
        super(reader);
        this.columns = List.copyOf(columns);
        this.values = values;
        this.known = values.all();
        this.facets = known.stream().mapToInt(Values.Value::facet).max().orElse(-1) + 1;
        setSimilarity(Fields.similarity());
        setQueryCache(null);
        for (String field : FieldInfos.getIndexedFields(reader)) {
            if (field.startsWith(Fields.title(""))) {
                tags.add(field.substring(Fields.title("").length()));
            }
        }
    }

    /** Segments that were there before have been read before. */
    static Reading of(IndexReader reader, SegmentColumns known, Values values) throws IOException {
        List<Columns> columns = new ArrayList<>();
        for (LeafReaderContext segment : reader.leaves()) {
            columns.add(known.of(segment.reader(), values));
        }
        return new Reading(reader, columns, values);
    }

    /** Unlike that of any other moment. */
    Object edition() {
        return getIndexReader().getReaderCacheHelper().getKey();
    }

    Columns columns(LeafReaderContext segment) {
        return columns.get(segment.ord);
    }

    /** All that its things have, by number. */
    List<Values.Value> values() {
        return known;
    }

    /** The number of a value, below zero if nothing has it. */
    int number(String facet, String value) {
        int number = values.find(facet, value);
        return number < known.size() ? number : -1;
    }

    /** Whether there never were things of another kind. */
    boolean isAllOf(String kind) {
        return known.stream()
                .filter(it -> it.facetName().equals(Fields.KIND))
                .allMatch(it -> it.value().equals(kind));
    }

    /** How many facets its values have. */
    int facets() {
        return facets;
    }

    int facet(String facet) {
        return values.facet(facet);
    }

    /** The languages in which things say themselves. */
    Set<String> tags() {
        return tags;
    }
}
