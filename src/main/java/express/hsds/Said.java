package express.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the documents of the standard. */
final class Said {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Said() {}

    static ObjectNode object() {
        return MAKE.objectNode();
    }

    static void put(ObjectNode into, String field, @Nullable String text) {
        if (text != null) {
            into.put(field, text);
        }
    }

    /** Only where it is as the standard wants it: what Express itself lets through may be freer. */
    static void put(ObjectNode into, String field, @Nullable String text, Predicate<String> fits) {
        if (text != null && fits.test(text)) {
            into.put(field, text);
        }
    }

    /** An empty list says nothing. */
    static void put(ObjectNode into, String field, List<ObjectNode> items) {
        if (!items.isEmpty()) {
            into.set(field, MAKE.arrayNode().addAll(items));
        }
    }

    static Optional<String> text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        return value.isString() && !value.asString().isBlank()
                ? Optional.of(value.asString().strip())
                : Optional.empty();
    }

    static Optional<UUID> id(JsonNode of, String field) {
        return text(of, field).filter(Formats::isUuid).map(Formats::uuid);
    }

    static UUID id(JsonNode of) {
        return id(of, "id").orElseThrow();
    }

    static Stream<ObjectNode> list(JsonNode of, String field) {
        JsonNode items = of.path(field);
        return items.isArray()
                ? items.valueStream().filter(JsonNode::isObject).map(ObjectNode.class::cast)
                : Stream.empty();
    }

    static Optional<ObjectNode> inner(JsonNode of, String field) {
        return of.path(field) instanceof ObjectNode inner ? Optional.of(inner) : Optional.empty();
    }

    /** Takes a field out and hands it over. */
    static Optional<ObjectNode> take(ObjectNode of, String field) {
        return of.remove(field) instanceof ObjectNode inner ? Optional.of(inner) : Optional.empty();
    }

    static List<ObjectNode> takeAll(ObjectNode of, String field) {
        List<ObjectNode> all = new ArrayList<>(list(of, field).toList());
        of.remove(field);
        return all;
    }

    /** As much of a text as has room. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "\u2026";
    }
}
