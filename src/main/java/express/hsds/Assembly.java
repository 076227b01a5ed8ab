package express.hsds;

import express.hsds.Rows.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Puts the rows of tables together into the documents that they are parts of, in the order in which these are taken. */
final class Assembly {

    private static final List<Kind> WHOLE = List.of(
            Kind.TAXONOMY,
            Kind.TAXONOMY_TERM,
            Kind.ORGANIZATION,
            Kind.LOCATION,
            Kind.SERVICE,
            Kind.SERVICE_AT_LOCATION);

    private static final Map<Kind, List<String>> OWNERS = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            OWNERS.put(
                    kind,
                    Rows.links(kind).stream()
                            .map(Field::name)
                            .filter(name -> !name.equals("parent_id"))
                            .toList());
        }
    }

    /** Of what many others name as many are kept at hand. */
    private static final int AT_HAND = 10_000;

    private final Rows rows;
    private final Map<Kind, List<Nested>> lists = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Nested>> singles = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<UUID, Optional<ObjectNode>>> atHand = new EnumMap<>(Kind.class);

    Assembly(Rows rows) {
        this.rows = rows;
        for (Kind kind : Kind.values()) {
            lists.put(
                    kind,
                    nested(kind)
                            .filter(it -> it.many() && !WHOLE.contains(it.kind()))
                            .toList());
            singles.put(
                    kind,
                    nested(kind)
                            .filter(it -> !it.many() && !standsAlone(it.kind()))
                            .toList());
        }
    }

    private Stream<Nested> nested(Kind kind) {
        return kind.nested().stream().filter(it -> rows.kinds().contains(it.kind()));
    }

    private static boolean standsAlone(Kind kind) {
        return WHOLE.contains(kind) && kind != Kind.TAXONOMY && kind != Kind.TAXONOMY_TERM;
    }

    void each(Consumer<Row> take) {
        for (Kind kind : WHOLE) {
            rows.each(kind, row -> {
                complete(row);
                take.accept(row);
            });
        }
        Arrays.stream(Kind.values()).filter(kind -> !WHOLE.contains(kind)).forEach(kind -> loose(kind, take));
    }

    /** What belongs to nothing, or is only named by others, goes out again as it came. */
    private void loose(Kind kind, Consumer<Row> take) {
        Set<String> owners = kind.owners();
        rows.each(kind, row -> {
            if (owners.stream().noneMatch(link -> isOwned(row, link))
                    && !(kind == Kind.UNIT && rows.isNamed(row, "unit_id"))) {
                take.accept(row);
            }
        });
    }

    /** What may belong to anything may also name what is not there. */
    private boolean isOwned(Row row, String link) {
        Optional<UUID> owner = Said.id(row.said(), link);
        return Rows.isToAnything(link) ? owner.filter(rows::stands).isPresent() : owner.isPresent();
    }

    private void complete(Row row) {
        for (Nested nested : lists.get(row.kind())) {
            List<Row> parts = rows.parts(row, nested.kind(), nested.column());
            parts.forEach(this::complete);
            Said.put(
                    row.said(),
                    nested.field(),
                    parts.stream().map(Assembly::bare).toList());
        }
        for (Nested nested : singles.get(row.kind())) {
            Said.id(row.said(), nested.column())
                    .flatMap(id -> single(nested.kind(), id))
                    .ifPresent(it -> {
                        row.said().set(nested.field(), it);
                        row.said().remove(nested.column());
                    });
        }
    }

    /** Inside something, an object need not say to what it belongs. */
    private static ObjectNode bare(Row row) {
        return row.said().remove(OWNERS.get(row.kind()));
    }

    private Optional<ObjectNode> single(Kind kind, UUID id) {
        Map<UUID, Optional<ObjectNode>> near = atHand.computeIfAbsent(kind, any -> new HashMap<>());
        Optional<ObjectNode> known = near.get(id);
        if (known == null) {
            if (near.size() >= AT_HAND) {
                near.clear();
            }
            known = rows.find(kind, id).map(this::completed);
            near.put(id, known);
        }
        return known.map(ObjectNode::deepCopy);
    }

    private ObjectNode completed(Row row) {
        complete(row);
        return bare(row);
    }
}
