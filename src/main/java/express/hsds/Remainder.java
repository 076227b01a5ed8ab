package express.hsds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody else said of a thing where Express says otherwise or nothing, field by field. It is said again as long
 * as what Express says there stays the same; once somebody here has changed it, that holds.
 *
 * @param said by the other
 * @param ours what Express said at that time
 */
record Remainder(ObjectNode said, ObjectNode ours) {

    private static final String ATTRIBUTES = "attributes";

    static final Remainder NONE = new Remainder(empty(), empty());

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Remainder between(ObjectNode said, ObjectNode ours) {
        var remainder = new Remainder(empty(), empty());
        for (String field : fields(said, ours)) {
            JsonNode theirs = said.get(field);
            JsonNode mine = ours.get(field);
            if (theirs == null || mine == null || !Canon.same(theirs, mine)) {
                put(remainder.said, field, theirs);
                put(remainder.ours, field, mine);
            }
        }
        return remainder;
    }

    private static void put(ObjectNode into, String field, @Nullable JsonNode value) {
        if (value != null) {
            into.set(field, value);
        }
    }

    private static Set<String> fields(ObjectNode one, ObjectNode other) {
        Set<String> fields = new LinkedHashSet<>(one.propertyNames());
        fields.addAll(other.propertyNames());
        return fields;
    }

    /** Terms that Express does not know are not changed by those that it does. */
    private void addForeign(ObjectNode whole) {
        Set<JsonNode> known = Said.list(ours, ATTRIBUTES)
                .map(it -> it.path("taxonomy_term").path("id"))
                .collect(Collectors.toSet());
        List<ObjectNode> all = Stream.concat(
                        Said.list(whole, ATTRIBUTES),
                        Said.list(said, ATTRIBUTES)
                                .filter(it ->
                                        !known.contains(it.path("taxonomy_term").path("id"))))
                .toList();
        Said.put(whole, ATTRIBUTES, all);
    }

    /** What is said now, completed by what was said by the other. */
    ObjectNode over(ObjectNode now) {
        ObjectNode whole = now.deepCopy();
        for (String field : fields(said, ours)) {
            JsonNode then = ours.get(field);
            JsonNode today = now.get(field);
            boolean unchanged = then == null ? today == null : today != null && Canon.same(then, today);
            if (unchanged && said.has(field)) {
                whole.set(field, said.get(field).deepCopy());
            } else if (unchanged) {
                whole.remove(field);
            } else if (field.equals(ATTRIBUTES)) {
                addForeign(whole);
            }
        }
        return whole;
    }
}
