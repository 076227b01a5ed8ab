package express.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the values of facets, the same for all segments of an index; they only ever become more. */
final class Values {

    /** A value of a facet, which has a number of its own. */
    record Value(int facet, String facetName, String value) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> facets = new HashMap<>();
    private final List<Value> values = new ArrayList<>();
    private List<Value> told = List.of();

    synchronized int number(String written) {
        return numbers.computeIfAbsent(written, this::add);
    }

    private int add(String written) {
        int end = written.indexOf(Fields.FACET_END);
        String facet = written.substring(0, end);
        Integer known = facets.putIfAbsent(facet, facets.size());
        values.add(new Value(known == null ? facets.size() - 1 : known, facet, written.substring(end + 1)));
        return values.size() - 1;
    }

    /** By number, as many as there are now. */
    synchronized List<Value> all() {
        if (told.size() < values.size()) {
            told = List.copyOf(values);
        }
        return told;
    }

    /** Below zero, if no thing ever had it. */
    synchronized int find(String facet, String value) {
        return numbers.getOrDefault(Fields.facet(facet, value), -1);
    }

    synchronized int facet(String facet) {
        return facets.getOrDefault(facet, -1);
    }
}
