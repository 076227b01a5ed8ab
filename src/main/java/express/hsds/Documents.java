package express.hsds;

import express.base.Parameters;
import express.hsds.Fault.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/** What stands for itself in a file, in the order in which it is taken, and what becomes of it. */
@Repository
@Transactional
class Documents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Verdict {
        CREATE,
        CHANGE,
        /** It is here as it is. */
        LEAVE,
        REFUSE,
        /** It may be the same as another one. */
        WAIT,
        /** Express has no place of its own for it, but says it again. */
        KEEP,
        TAKEN
    }

    /** @param at its place in the order */
    record Placed(long at, Doc doc, @Nullable Verdict verdict) {}

    void add(UUID id, List<Placed> docs) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        docs.forEach(placed -> {
            Doc doc = placed.doc();
            ObjectNode one = all.addObject()
                    .put("place", placed.at())
                    .put("kind", doc.kind().word())
                    .put("id", doc.id().toString())
                    .put("file", doc.place().file())
                    .put("line", doc.place().line());
            link(one, "organization_id", doc.organization());
            link(one, "service_id", doc.service());
            link(one, "location_id", doc.location());
            link(one, "parent_id", doc.parent());
            one.set("said", doc.said());
        });
        jdbc.sql("""
            insert into hsds.document (
                import_id, place, kind, id, file, line, organization_id, service_id, location_id, parent_id, said)
            select :id, place, kind, id, file, line, organization_id, service_id, location_id, parent_id, said
            from jsonb_to_recordset(cast(:docs as jsonb)) as staged (
                place bigint, kind text, id uuid, file text, line bigint, organization_id uuid, service_id uuid,
                location_id uuid, parent_id uuid, said jsonb)
            """)
                .paramSource(Parameters.with("id", id).and("docs", all.toString()))
                .update();
    }

    private static void link(ObjectNode into, String field, @Nullable UUID to) {
        if (to != null) {
            into.put(field, to.toString());
        }
    }

    /** Of those that came more than once the one with most in it stays. */
    void keepRichest(UUID id, Kind kind, Collection<UUID> ids) {
        jdbc.sql("""
            delete from hsds.document poorer
            using (
                select place,
                       row_number() over (
                           partition by id
                           order by length(cast(said as text)) desc, place) as rank
                from hsds.document
                where import_id = :id
                  and kind = :kind
                  and id = any (cast(:ids as uuid[]))) ranked
            where poorer.import_id = :id
              and poorer.place = ranked.place
              and ranked.rank > 1
            """)
                .paramSource(Parameters.with("id", id).and("kind", kind.word()).and("ids", ids))
                .update();
    }

    void weigh() {
        jdbc.sql("analyze hsds.document").update();
    }

    private record Row(
            long place,
            String kind,
            UUID id,
            String file,
            long line,
            @Nullable UUID organization,
            @Nullable UUID service,
            @Nullable UUID location,
            @Nullable UUID parent,
            String said,
            @Nullable Verdict verdict) {

        Placed placed() {
            return new Placed(
                    place,
                    new Doc(
                            Kind.find(kind).orElseThrow(),
                            id,
                            new Place(file, line),
                            organization,
                            service,
                            location,
                            parent,
                            (ObjectNode) JSON.readTree(said)),
                    verdict);
        }
    }

    /** The next ones after a place, all of one kind. */
    @Transactional(readOnly = true)
    public List<Placed> next(UUID id, long after, int most, Collection<Verdict> verdicts) {
        List<Placed> some = jdbc
                .sql("""
                    select place, kind, id, file, line, organization_id as organization, service_id as service,
                           location_id as location, parent_id as parent, said, verdict
                    from hsds.document
                    where import_id = :id
                      and place > :after
                      and (cast(:all as boolean)
                        or coalesce(verdict, 'CREATE') = any (cast(:verdicts as text[])))
                    order by place
                    limit :most
                    """)
                .paramSource(Parameters.with("id", id)
                        .and("after", after)
                        .and("all", verdicts.isEmpty())
                        .and("verdicts", verdicts)
                        .and("most", most))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::placed)
                .toList();
        return some.stream()
                .takeWhile(it -> it.doc().kind() == some.getFirst().doc().kind())
                .toList();
    }

    private record Named(UUID id, @Nullable Verdict verdict) {}

    /** What becomes of those of these that are in the file. */
    @Transactional(readOnly = true)
    public Map<UUID, Verdict> verdicts(UUID id, Kind kind, Collection<UUID> ids) {
        return jdbc
                .sql("""
                    select id, coalesce(verdict, 'CREATE') as verdict
                    from hsds.document
                    where import_id = :id
                      and kind = :kind
                      and id = any (cast(:ids as uuid[]))
                    """)
                .paramSource(Parameters.with("id", id).and("kind", kind.word()).and("ids", ids))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::verdict, (one, other) -> one));
    }

    /** That something is new here need not be written down. */
    void judge(UUID id, Map<Long, Verdict> verdicts) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        verdicts.forEach((place, verdict) -> {
            if (verdict != Verdict.CREATE) {
                all.addObject().put("place", place).put("verdict", verdict.name());
            }
        });
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("""
            update hsds.document
            set verdict = judged.verdict,
                said = case when judged.verdict = 'REFUSE' then '{}' else said end
            from jsonb_to_recordset(cast(:all as jsonb)) as judged (place bigint, verdict text)
            where import_id = :id
              and document.place = judged.place
            """)
                .paramSource(Parameters.with("id", id).and("all", all.toString()))
                .update();
    }

    /** What they said is not needed any more once they are taken, and may be about persons. */
    void taken(UUID id, Kind kind, Collection<Long> places) {
        jdbc.sql("""
            delete from hsds.document
            where import_id = :id
              and place = any (cast(:places as bigint[]))
            """)
                .paramSource(Parameters.with("id", id)
                        .and("places", places.stream().map(String::valueOf).toList()))
                .update();
        jdbc.sql("""
            insert into hsds.tally (import_id, kind, taken)
            values (:id, :kind, :taken)
            on conflict (import_id, kind) do update
            set taken = tally.taken + excluded.taken
            """)
                .paramSource(Parameters.with("id", id).and("kind", kind.word()).and("taken", places.size()))
                .update();
    }

    /** A service by its name only. */
    record Called(UUID id, UUID organization, @Nullable String name) {}

    /** The next new services, those of an organisation together. */
    @Transactional(readOnly = true)
    public List<Called> nextServices(UUID id, @Nullable Called after, int most) {
        return jdbc.sql("""
            select id, organization_id as organization, said ->> 'name' as name
            from hsds.document
            where import_id = :id
              and kind = 'service'
              and verdict is null
              and organization_id is not null
              and (cast(:house as uuid) is null or (organization_id, id) > (:house, :service))
            order by organization_id, id
            limit :most
            """)
                .paramSource(Parameters.with("id", id)
                        .and("house", after == null ? null : after.organization())
                        .and("service", after == null ? null : after.id())
                        .and("most", most))
                .query(Called.class)
                .list();
    }

    record Parent(long at, UUID id, UUID parent, String file, long line) {}

    @Transactional(readOnly = true)
    public List<Parent> listParents(UUID id, Kind kind) {
        return jdbc.sql("""
            select place as at, id, parent_id as parent, file, line
            from hsds.document
            where import_id = :id
              and kind = :kind
              and parent_id is not null
            order by place
            """)
                .paramSource(Parameters.with("id", id).and("kind", kind.word()))
                .query(Parent.class)
                .list();
    }

    void unlink(UUID id, long at, String field) {
        jdbc.sql("""
            update hsds.document
            set parent_id = null,
                said = said - cast(:field as text)
            where import_id = :id
              and place = :at
            """)
                .paramSource(Parameters.with("id", id).and("at", at).and("field", field))
                .update();
    }

    private record Home(UUID organization, String said) {}

    /** Where organisations are at home, as far as the file says: the first of their places. */
    @Transactional(readOnly = true)
    public Map<UUID, ObjectNode> homes(UUID id, Collection<UUID> organizations) {
        return jdbc
                .sql("""
                    select distinct on (organization_id) organization_id as organization, said
                    from hsds.document
                    where import_id = :id
                      and kind = 'location'
                      and organization_id = any (cast(:of as uuid[]))
                      and jsonb_array_length(coalesce(said -> 'addresses', '[]')) > 0
                    order by organization_id, place
                    """)
                .paramSource(Parameters.with("id", id).and("of", organizations))
                .query(Home.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Home::organization, it -> (ObjectNode) JSON.readTree(it.said())));
    }

    /** How many of what kind become what. */
    record Count(String kind, Verdict verdict, long number) {}

    @Transactional(readOnly = true)
    public List<Count> counts(UUID id) {
        return jdbc.sql("""
            select kind, verdict, number
            from (
                select kind, coalesce(verdict, 'CREATE') as verdict, count(*) as number
                from hsds.document
                where import_id = :id
                group by kind, verdict
                union all
                select kind, 'TAKEN', taken
                from hsds.tally
                where import_id = :id) counted
            order by kind, verdict
            """).paramSource(Parameters.with("id", id)).query(Count.class).list().stream()
                .sorted(Comparator.comparing(it -> Doc.rank(Kind.find(it.kind()).orElseThrow())))
                .toList();
    }

    /** A fault as it is shown, and how often it was found. */
    record Told(
            String file,
            long line,
            String object,
            @Nullable UUID id,
            Fault.Reason reason,
            String field,
            String detail,
            boolean refused,
            int times) {}

    @Transactional(readOnly = true)
    public List<Told> faults(UUID id, long from, int most) {
        return jdbc.sql("""
            select file, line, object, id, reason, field, detail, refused, times
            from hsds.fault
            where import_id = :id
            order by not refused, number
            offset :from
            limit :most
            """)
                .paramSource(Parameters.with("id", id).and("from", from).and("most", most))
                .query(Told.class)
                .list();
    }

    record Faults(long refused, long notes) {}

    @Transactional(readOnly = true)
    public Faults countFaults(UUID id) {
        return jdbc.sql("""
            select count(*) filter (where refused) as refused, count(*) filter (where not refused) as notes
            from hsds.fault
            where import_id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Faults.class)
                .single();
    }
}
