package express.hsds;

import express.base.Parameters;
import express.hsds.Fault.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a file, row by row, until it is put together. */
@Repository
@Transactional
class Staging {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The columns by which rows say to what they belong. */
    static final List<String> LINKS = List.of(
            "organization_id",
            "program_id",
            "service_id",
            "location_id",
            "service_at_location_id",
            "contact_id",
            "phone_id",
            "taxonomy_id",
            "taxonomy_term_id",
            "unit_id",
            "parent_organization_id",
            "parent_id",
            "link_id",
            "resource_id");

    private static final int AT_ONCE = 20_000;

    private static final String UNUSED = """
        and not exists (select from hsds.staged used where used.import_id = :id and used.unit_id = staged.id)
        """;

    private final JdbcClient jdbc;

    Staging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of a table. */
    record Row(long number, Kind kind, UUID id, long line, ObjectNode said, boolean refused) {

        Place place() {
            return new Place(kind.file(), line);
        }
    }

    /** Takes away some of what is known of a file: a million rows in one statement would take too long. */
    boolean clearSome(UUID id, String table) {
        return jdbc.sql("""
            delete from hsds.%1$s
            where ctid = any (array(
                select ctid
                from hsds.%1$s
                where import_id = :id
                limit :most))
            """.formatted(table))
                        .paramSource(Parameters.with("id", id).and("most", AT_ONCE))
                        .update()
                > 0;
    }

    /** So that the database knows how much there is of what, and looks for it in the right way. */
    void weigh() {
        jdbc.sql("analyze hsds.staged").update();
    }

    void add(UUID id, List<Row> rows) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> {
            ObjectNode one = all.addObject()
                    .put("number", row.number())
                    .put("kind", row.kind().word())
                    .put("id", row.id().toString())
                    .put("line", row.line())
                    .put("refused", row.refused());
            LINKS.forEach(link -> Said.id(row.said(), link).ifPresent(to -> one.put(link, to.toString())));
            one.set("said", row.said());
        });
        jdbc.sql("""
            insert into hsds.staged (
                import_id, number, kind, id, line, refused, organization_id, program_id, service_id, location_id,
                service_at_location_id, contact_id, phone_id, taxonomy_id, taxonomy_term_id, unit_id,
                parent_organization_id, parent_id, link_id, resource_id, said)
            select :id, number, kind, id, line, refused, organization_id, program_id, service_id, location_id,
                   service_at_location_id, contact_id, phone_id, taxonomy_id, taxonomy_term_id, unit_id,
                   parent_organization_id, parent_id, link_id, resource_id, said
            from jsonb_to_recordset(cast(:rows as jsonb)) as staged (
                number bigint, kind text, id uuid, line bigint, refused boolean, organization_id uuid,
                program_id uuid, service_id uuid, location_id uuid, service_at_location_id uuid, contact_id uuid,
                phone_id uuid, taxonomy_id uuid, taxonomy_term_id uuid, unit_id uuid, parent_organization_id uuid,
                parent_id uuid, link_id uuid, resource_id uuid, said jsonb)
            """)
                .paramSource(Parameters.with("id", id).and("rows", all.toString()))
                .update();
    }

    /** A reference that leads nowhere, or to a row that was refused. */
    record Dangling(long number, long line, UUID id, UUID target) {}

    /** Of the rows of a kind with these numbers. */
    @Transactional(readOnly = true)
    public List<Dangling> listDangling(UUID id, Kind of, Field link, long from, long to) {
        return jdbc.sql("""
            select number, line, id, %1$s as target
            from hsds.staged child
            where import_id = :id
              and kind = :kind
              and %1$s is not null
              and number between :from and :to
              and not exists (
                select from hsds.staged parent
                where parent.import_id = :id
                  and parent.kind = :target
                  and parent.id = child.%1$s)
            order by number
            """.formatted(link.name()))
                .paramSource(Parameters.with("id", id)
                        .and("kind", of.word())
                        .and("target", link.target().word())
                        .and("from", from)
                        .and("to", to))
                .query(Dangling.class)
                .list();
    }

    /** Some rows that belong to one that is refused. */
    @Transactional(readOnly = true)
    public List<Dangling> listForlorn(UUID id, Kind of, Field link) {
        return jdbc.sql("""
            select child.number, child.line, child.id, child.%1$s as target
            from hsds.staged parent
            join hsds.staged child on child.import_id = parent.import_id and child.%1$s = parent.id
            where parent.import_id = :id
              and parent.kind = :target
              and parent.refused
              and child.kind = :kind
              and not child.refused
            limit :most
            """.formatted(link.name()))
                .paramSource(Parameters.with("id", id)
                        .and("kind", of.word())
                        .and("target", link.target().word())
                        .and("most", AT_ONCE))
                .query(Dangling.class)
                .list();
    }

    @Transactional(readOnly = true)
    public boolean hasRefused(UUID id) {
        return jdbc.sql("""
            select exists (
                select from hsds.staged
                where import_id = :id
                  and refused)
            """)
                .paramSource(Parameters.with("id", id))
                .query(Boolean.class)
                .single();
    }

    void refuse(UUID id, Collection<Long> numbers) {
        jdbc.sql("""
            update hsds.staged
            set refused = true
            where import_id = :id
              and number = any (cast(:numbers as bigint[]))
            """)
                .paramSource(Parameters.with("id", id).and("numbers", texts(numbers)))
                .update();
    }

    private static List<String> texts(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    void unlink(UUID id, Collection<Long> numbers, Field link) {
        jdbc.sql("""
            update hsds.staged
            set %1$s = null,
                said = said - '%1$s'
            where import_id = :id
              and number = any (cast(:numbers as bigint[]))
            """.formatted(link.name()))
                .paramSource(Parameters.with("id", id).and("numbers", texts(numbers)))
                .update();
    }

    private record Stored(
            long number,
            String kind,
            UUID id,
            long line,
            String said,
            @Nullable UUID owner) {

        Row row() {
            return new Row(number, Kind.find(kind).orElseThrow(), id, line, (ObjectNode) JSON.readTree(said), false);
        }
    }

    @Transactional(readOnly = true)
    public List<Row> list(UUID id, Kind kind, long after, int most) {
        return jdbc
                .sql("""
                    select number, kind, id, line, said, null as owner
                    from hsds.staged
                    where import_id = :id
                      and kind = :kind
                      and not refused
                      and number > :after
                    order by number
                    limit :most
                    """)
                .paramSource(Parameters.with("id", id)
                        .and("kind", kind.word())
                        .and("after", after)
                        .and("most", most))
                .query(Stored.class)
                .list()
                .stream()
                .map(Stored::row)
                .toList();
    }

    /** The rows that name one of these in a column, by which. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Row>> listBy(UUID id, String link, Collection<UUID> owners) {
        return jdbc
                .sql("""
                    select number, kind, id, line, said, %1$s as owner
                    from hsds.staged
                    where import_id = :id
                      and %1$s = any (cast(:owners as uuid[]))
                      and not refused
                    order by number
                    """.formatted(link))
                .paramSource(Parameters.with("id", id).and("owners", owners))
                .query(Stored.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Stored::owner, Collectors.mapping(Stored::row, Collectors.toList())));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Row> find(UUID id, Kind kind, Collection<UUID> ids) {
        Map<UUID, Row> found = new HashMap<>();
        jdbc.sql("""
            select number, kind, id, line, said, null as owner
            from hsds.staged
            where import_id = :id
              and kind = :kind
              and id = any (cast(:ids as uuid[]))
              and not refused
            order by number
            """)
                .paramSource(Parameters.with("id", id).and("kind", kind.word()).and("ids", ids))
                .query(Stored.class)
                .list()
                .forEach(row -> found.putIfAbsent(row.id(), row.row()));
        return found;
    }

    /** Rows that belong to nothing: they stand for themselves. */
    @Transactional(readOnly = true)
    public List<Row> listLoose(UUID id, Kind kind, Set<String> links, long after, int most) {
        String unowned =
                links.stream().map(Staging::unowned).collect(Collectors.joining()) + (kind == Kind.UNIT ? UNUSED : "");
        return jdbc
                .sql("""
                    select number, kind, id, line, said, null as owner
                    from hsds.staged
                    where staged.import_id = :id
                      and staged.kind = :kind
                      and not staged.refused
                      and number > :after
                      %s
                    order by number
                    limit :most
                    """.formatted(unowned))
                .paramSource(Parameters.with("id", id)
                        .and("kind", kind.word())
                        .and("after", after)
                        .and("most", most))
                .query(Stored.class)
                .list()
                .stream()
                .map(Stored::row)
                .toList();
    }

    /** What may belong to anything may also name what is not there. */
    private static String unowned(String link) {
        boolean anything = link.equals("link_id") || link.equals("resource_id");
        return anything
                ? "and not exists (select from hsds.staged owner where owner.import_id = :id and owner.id = staged."
                        + link + " and not owner.refused)\n"
                : "and " + link + " is null\n";
    }

    void fault(UUID id, List<Fault> faults, List<Integer> times) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            ObjectNode one = all.addObject()
                    .put("file", fault.file())
                    .put("line", fault.line())
                    .put("object", fault.object())
                    .put("reason", fault.reason().name())
                    .put("field", fault.field())
                    .put("detail", fault.detail())
                    .put("refused", fault.refused())
                    .put("times", times.get(i));
            if (fault.id() != null) {
                one.put("id", fault.id().toString());
            }
        }
        jdbc.sql("""
            insert into hsds.fault (import_id, file, line, object, id, reason, field, detail, refused, times)
            select :id, file, line, object, id, reason, field, detail, refused, times
            from jsonb_to_recordset(cast(:faults as jsonb)) as found (
                file text, line bigint, object text, id uuid, reason text, field text, detail text, refused boolean,
                times int)
            """)
                .paramSource(Parameters.with("id", id).and("faults", all.toString()))
                .update();
    }
}
