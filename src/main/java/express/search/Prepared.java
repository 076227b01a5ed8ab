package express.search;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * A question as the index takes it.
 *
 * @param closeness what lifts the best of what was found: the words as neighbours
 * @param marks the words with places that are why a thing is found
 * @param narrowed whether a phrase or an exclusion narrows it
 */
record Prepared(
        Query query,
        List<Closeness> closeness,
        Set<String> marks,
        List<Understood.Part> parts,
        boolean cut,
        boolean narrowed) {

    /** A question that lifts what it finds by a factor. */
    record Closeness(Query query, float lift) {}
}
