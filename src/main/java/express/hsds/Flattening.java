package express.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a document out in rows of tables. The same object in several places of it is one row that says of each place that
 * it belongs there, as far as a row can; where it cannot, there is another one under an id of its own.
 */
final class Flattening {

    private final Map<Kind, Map<UUID, ObjectNode>> rows = new LinkedHashMap<>();

    private Flattening() {}

    static void rows(Kind kind, ObjectNode said, BiConsumer<Kind, ObjectNode> into) {
        var flattening = new Flattening();
        flattening.add(kind, said.deepCopy(), null, null);
        flattening.rows.forEach((of, all) -> all.values().forEach(row -> into.accept(of, row)));
    }

    private void add(Kind kind, ObjectNode said, @Nullable String link, @Nullable UUID owner) {
        UUID id = Said.id(said);
        ObjectNode row = Said.object();
        for (String name : List.copyOf(said.propertyNames())) {
            JsonNode value = said.get(name);
            Nested nested = kind.nested(name).orElse(null);
            if (nested == null) {
                row.set(name, value);
            } else if (value instanceof ArrayNode list && nested.many()) {
                list.forEach(it -> add(nested.kind(), (ObjectNode) it, nested.column(), id));
                list.forEach(it -> type(nested, kind, (ObjectNode) it));
            } else if (value instanceof ObjectNode inner) {
                row.put(nested.column(), Said.id(inner).toString());
                boolean program = nested.kind() == Kind.PROGRAM;
                add(
                        nested.kind(),
                        inner,
                        program ? "organization_id" : null,
                        program ? Said.id(said.path("organization"), "id").orElse(owner) : null);
            }
        }
        if (link != null && owner != null) {
            row.put(link, owner.toString());
        }
        merge(kind, id, row);
    }

    /** Tables say to which object an attribute or a change belongs. */
    private void type(Nested nested, Kind owner, ObjectNode inner) {
        String field =
                nested.kind() == Kind.ATTRIBUTE ? "link_entity" : nested.kind() == Kind.METADATA ? "resource_type" : "";
        if (!field.isEmpty()) {
            ObjectNode row = rows.get(nested.kind()).get(Said.id(inner));
            if (!row.has(field)) {
                row.put(field, owner.word());
            }
        }
    }

    private void merge(Kind kind, UUID id, ObjectNode row) {
        Map<UUID, ObjectNode> table = rows.computeIfAbsent(kind, any -> new LinkedHashMap<>());
        ObjectNode before = table.get(id);
        if (before == null) {
            table.put(id, row);
        } else if (fits(before, row)) {
            row.properties().forEach(field -> before.set(field.getKey(), field.getValue()));
        } else {
            UUID other = Derived.id(id, Canon.digest(row));
            row.put("id", other.toString());
            table.put(other, row);
        }
    }

    private static boolean fits(ObjectNode before, ObjectNode row) {
        return row.properties().stream()
                .allMatch(field ->
                        !before.has(field.getKey()) || Canon.same(before.get(field.getKey()), field.getValue()));
    }
}
