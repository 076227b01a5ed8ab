package express.hsds;

import express.hsds.Fault.Place;
import express.hsds.Field.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of tables, and which of them belong together, until they are put together. What they say lies on the disk;
 * in memory is where, and which names which.
 */
final class Rows {

    private static final Map<Kind, List<Field>> LINKS = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            LINKS.put(kind, kind.fields().stream().filter(Rows::isLink).toList());
        }
    }

    /** What may belong to anything does not say to what. */
    private static boolean isLink(Field field) {
        return field.type() == Type.REFERENCE || isToAnything(field.name());
    }

    static boolean isToAnything(String column) {
        return column.equals("link_id") || column.equals("resource_id");
    }

    /** The columns by which a row says to what it belongs, or what belongs to it. */
    static List<Field> links(Kind kind) {
        return LINKS.get(kind);
    }

    /** A row of a table, and the number of its id. */
    record Row(int number, int name, Kind kind, UUID id, long line, ObjectNode said) {

        Place place() {
            return new Place(kind.file(), line);
        }
    }

    /** That a row names something. */
    record Link(int row, Kind kind, Field field, UUID target) {}

    private final Spool spool;
    private final Numbers ids = new Numbers();

    /** Of each row: where it lies, of which kind it is, the number of its id, and the one before it with the same id. */
    private final Longs at = new Longs();

    private final Ints kinds = new Ints();
    private final Ints names = new Ints();
    private final Ints namesakes = new Ints();

    /** Of each id, one more than the last row of it and than the last link to it. */
    private final Ints lastRow = new Ints();

    private final Ints lastLink = new Ints();

    /** Of each link: whose it is, which of the links of its kind, to which id, and the one before it to the same. */
    private final Ints linking = new Ints();

    private final Ints columns = new Ints();
    private final Ints linked = new Ints();
    private final Ints others = new Ints();

    private final BitSet refused = new BitSet();
    private final Map<Integer, Set<String>> cut = new HashMap<>();
    private final Map<Kind, int[]> spans = new EnumMap<>(Kind.class);

    Rows(Spool spool) {
        this.spool = spool;
    }

    /** Whether there was none of its kind with this id. */
    boolean add(Kind kind, UUID id, long line, ObjectNode said, boolean stands) {
        int name = name(id);
        if (find(kind, name) >= 0) {
            return false;
        }
        int row = at.size();
        at.add(spool.add(Packed.of(line, said)));
        kinds.add(kind.ordinal());
        names.add(name);
        namesakes.add(lastRow.get(name));
        lastRow.set(name, row + 1);
        refused.set(row, !stands);
        spans.computeIfAbsent(kind, any -> new int[] {row, row})[1] = row;
        List<Field> links = LINKS.get(kind);
        for (int column = 0; column < links.size(); column++) {
            int of = column;
            Said.id(said, links.get(column).name()).ifPresent(to -> link(row, of, to));
        }
        return true;
    }

    private int name(UUID id) {
        int name = ids.of(id);
        while (lastRow.size() < ids.size()) {
            lastRow.add(0);
            lastLink.add(0);
        }
        return name;
    }

    private void link(int row, int column, UUID to) {
        int name = name(to);
        linking.add(row);
        columns.add(column);
        linked.add(name);
        others.add(lastLink.get(name));
        lastLink.set(name, linking.size());
    }

    int size() {
        return at.size();
    }

    /** The tables of which there are rows. */
    Set<Kind> kinds() {
        return spans.keySet();
    }

    private int find(Kind kind, int name) {
        int row = name < 0 ? -1 : lastRow.get(name) - 1;
        while (row >= 0 && kinds.get(row) != kind.ordinal()) {
            row = namesakes.get(row) - 1;
        }
        return row;
    }

    /** Whether there is such a row, refused or not. */
    boolean has(Kind kind, UUID id) {
        return find(kind, ids.find(id)) >= 0;
    }

    boolean stands(Kind kind, UUID id) {
        int row = find(kind, ids.find(id));
        return row >= 0 && !refused.get(row);
    }

    /** Whether there is anything with this id that was not refused. */
    boolean stands(UUID id) {
        int name = ids.find(id);
        for (int row = name < 0 ? -1 : lastRow.get(name) - 1; row >= 0; row = namesakes.get(row) - 1) {
            if (!refused.get(row)) {
                return true;
            }
        }
        return false;
    }

    Optional<Row> find(Kind kind, UUID id) {
        int row = find(kind, ids.find(id));
        return row < 0 || refused.get(row) ? Optional.empty() : Optional.of(row(row));
    }

    private Row row(int row) {
        Packed packed = Packed.read(spool.get(at.get(row)));
        cut.getOrDefault(row, Set.of()).forEach(packed.said()::remove);
        return new Row(row, names.get(row), kind(row), ids.id(names.get(row)), packed.line(), packed.said());
    }

    Kind kind(int row) {
        return Kind.values()[kinds.get(row)];
    }

    UUID id(int row) {
        return ids.id(names.get(row));
    }

    long line(int row) {
        return Packed.line(spool.get(at.get(row)));
    }

    boolean isRefused(int row) {
        return refused.get(row);
    }

    void refuse(int row) {
        refused.set(row);
    }

    /** The numbers of all that are refused. */
    List<Integer> refused() {
        return refused.stream().boxed().toList();
    }

    /** As if the row did not name anything there. */
    void cut(int row, Field link) {
        cut.computeIfAbsent(row, any -> new HashSet<>()).add(link.name());
    }

    /** Each row of a kind that was not refused. */
    void each(Kind kind, Consumer<Row> take) {
        int[] span = spans.get(kind);
        for (int row = span == null ? 1 : span[0]; span != null && row <= span[1]; row++) {
            if (kinds.get(row) == kind.ordinal() && !refused.get(row)) {
                take.accept(row(row));
            }
        }
    }

    void eachLink(Consumer<Link> take) {
        for (int link = 0; link < linking.size(); link++) {
            take.accept(link(link));
        }
    }

    private Link link(int link) {
        int row = linking.get(link);
        return new Link(row, kind(row), LINKS.get(kind(row)).get(columns.get(link)), ids.id(linked.get(link)));
    }

    /** Those by which something is named, the last ones first. */
    List<Link> linksTo(UUID id) {
        int name = ids.find(id);
        List<Link> found = new ArrayList<>();
        for (int link = name < 0 ? -1 : lastLink.get(name) - 1; link >= 0; link = others.get(link) - 1) {
            found.add(link(link));
        }
        return found;
    }

    /** The rows of a kind that name something in a column and were not refused, the first ones first. */
    List<Row> parts(Row of, Kind kind, String column) {
        Field field = kind.field(column).orElseThrow();
        List<Row> found = new ArrayList<>();
        for (int link = lastLink.get(of.name()) - 1; link >= 0; link = others.get(link) - 1) {
            int row = linking.get(link);
            if (kinds.get(row) == kind.ordinal()
                    && !refused.get(row)
                    && LINKS.get(kind).get(columns.get(link)) == field) {
                found.add(row(row));
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** Whether anything names it in this column. */
    boolean isNamed(Row one, String column) {
        return linksTo(one.id()).stream().anyMatch(link -> link.field().name().equals(column));
    }
}
