package express.hsds;

import express.hsds.Staging.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts the rows of tables together into the documents that they are parts of, some hundred at once. */
@Component
class Assembly {

    private static final int AT_ONCE = 500;

    private static final List<Kind> WHOLE = List.of(
            Kind.TAXONOMY,
            Kind.TAXONOMY_TERM,
            Kind.ORGANIZATION,
            Kind.LOCATION,
            Kind.SERVICE,
            Kind.SERVICE_AT_LOCATION);

    private final Staging staging;

    Assembly(Staging staging) {
        this.staging = staging;
    }

    void assemble(UUID id, Batches batches) {
        for (Kind kind : WHOLE) {
            long last = 0;
            List<Row> rows = staging.list(id, kind, last, AT_ONCE);
            while (!rows.isEmpty()) {
                complete(id, kind, rows, batches.kinds());
                rows.forEach(row -> batches.assembled(kind, row.said(), row.place()));
                rows = staging.list(id, kind, rows.getLast().number(), AT_ONCE);
            }
        }
        batches.kinds().stream().filter(kind -> !WHOLE.contains(kind)).forEach(kind -> loose(id, kind, batches));
        batches.flush();
    }

    /** What belongs to nothing, or is only named by others, goes out again as it came. */
    private void loose(UUID id, Kind kind, Batches batches) {
        Set<String> links = kind.owners();
        List<Row> rows = staging.listLoose(id, kind, links, 0, AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> batches.assembled(kind, row.said(), row.place()));
            rows = staging.listLoose(id, kind, links, rows.getLast().number(), AT_ONCE);
        }
    }

    private void complete(UUID id, Kind kind, Collection<Row> rows, Set<Kind> there) {
        Map<String, List<Nested>> lists = kind.nested().stream()
                .filter(it -> it.many() && there.contains(it.kind()) && !WHOLE.contains(it.kind()))
                .collect(Collectors.groupingBy(Nested::column, LinkedHashMap::new, Collectors.toList()));
        List<UUID> ids = rows.stream().map(Row::id).distinct().toList();
        lists.forEach((link, nested) -> {
            Map<UUID, List<Row>> children = staging.listBy(id, link, ids);
            Map<Kind, List<Row>> byKind = new EnumMap<>(Kind.class);
            children.values()
                    .forEach(some -> some.forEach(row -> byKind.computeIfAbsent(row.kind(), any -> new ArrayList<>())
                            .add(row)));
            nested.forEach(it -> {
                List<Row> inner = byKind.getOrDefault(it.kind(), List.of());
                if (!inner.isEmpty()) {
                    complete(id, it.kind(), inner, there);
                }
            });
            rows.forEach(row -> nested.forEach(it -> nest(row, it, children.getOrDefault(row.id(), List.of()))));
        });
        singles(id, kind, rows, there);
    }

    private static void nest(Row row, Nested nested, List<Row> children) {
        List<ObjectNode> fitting = children.stream()
                .filter(child -> child.kind() == nested.kind())
                .map(child -> bare(child.kind(), child.said()))
                .toList();
        Said.put(row.said(), nested.field(), fitting);
    }

    /** Inside something, an object need not say to what it belongs. */
    private static ObjectNode bare(Kind kind, ObjectNode said) {
        ObjectNode bare = said.deepCopy();
        kind.fields().stream()
                .map(Field::name)
                .filter(name -> Staging.LINKS.contains(name) && !name.equals("parent_id"))
                .forEach(bare::remove);
        return bare;
    }

    private void singles(UUID id, Kind kind, Collection<Row> rows, Set<Kind> there) {
        for (Nested nested : kind.nested()) {
            boolean whole = WHOLE.contains(nested.kind())
                    && nested.kind() != Kind.TAXONOMY
                    && nested.kind() != Kind.TAXONOMY_TERM;
            if (nested.many() || whole || !there.contains(nested.kind())) {
                continue;
            }
            List<UUID> named = rows.stream()
                    .flatMap(row -> Said.id(row.said(), nested.column()).stream())
                    .distinct()
                    .toList();
            Map<UUID, Row> found = named.isEmpty() ? Map.of() : staging.find(id, nested.kind(), named);
            if (!found.isEmpty()) {
                complete(id, nested.kind(), found.values(), there);
            }
            rows.forEach(row -> Said.id(row.said(), nested.column())
                    .filter(found::containsKey)
                    .ifPresent(to -> {
                        row.said()
                                .set(
                                        nested.field(),
                                        bare(nested.kind(), found.get(to).said()));
                        row.said().remove(nested.column());
                    }));
        }
    }
}
