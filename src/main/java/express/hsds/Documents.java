package express.hsds;

import static express.hsds.Faults.each;

import express.base.Parameters;
import express.hsds.Fault.Place;
import express.jobs.WorkFailed;
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
    record Placed(long at, Doc doc, @Nullable Verdict verdict) {

        Placed with(Verdict judged) {
            return new Placed(at, doc, judged);
        }
    }

    /** All of one kind; of what is refused is not kept what it says, and that something is new is not written down. */
    void add(UUID id, List<Placed> docs) {
        hold(id);
        jdbc.sql("""
            insert into hsds.document (
                import_id, place, kind, id, file, line, organization_id, service_id, location_id, parent_id, said,
                verdict)
            select :id, place, :kind, id, file, line, organization_id, service_id, location_id, parent_id, said,
                   nullif(verdict, 'CREATE')
            from unnest(cast(:places as bigint[]), cast(:ids as uuid[]), cast(:files as text[]),
                cast(:lines as bigint[]), cast(:organizations as uuid[]), cast(:services as uuid[]),
                cast(:locations as uuid[]), cast(:parents as uuid[]), cast(:said as jsonb[]),
                cast(:verdicts as text[]))
                as judged (place, id, file, line, organization_id, service_id, location_id, parent_id, said, verdict)
            """)
                .paramSource(Parameters.with("id", id)
                        .and("kind", docs.getFirst().doc().kind().word())
                        .and("places", each(docs, Placed::at))
                        .and("ids", each(docs, it -> it.doc().id()))
                        .and("files", each(docs, it -> it.doc().place().file()))
                        .and("lines", each(docs, it -> it.doc().place().line()))
                        .and("organizations", each(docs, it -> it.doc().organization()))
                        .and("services", each(docs, it -> it.doc().service()))
                        .and("locations", each(docs, it -> it.doc().location()))
                        .and("parents", each(docs, it -> it.doc().parent()))
                        .and(
                                "said",
                                each(
                                        docs,
                                        it -> it.verdict() == Verdict.REFUSE
                                                ? "{}"
                                                : Written.of(it.doc().said())))
                        .and("verdicts", each(docs, Placed::verdict)))
                .update();
    }

    /** The file is not discarded until the transaction ends. */
    private void hold(UUID id) {
        jdbc.sql("""
            select id
            from hsds.import
            where id = :id
            for key share
            """)
                .paramSource(Parameters.with("id", id))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new WorkFailed("hsds.discarded"));
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

    /** The offers of some services, as far as they are to be taken. */
    @Transactional(readOnly = true)
    public List<Placed> offersOf(UUID id, Collection<UUID> services, Collection<Verdict> verdicts) {
        return jdbc
                .sql("""
                    select place, kind, id, file, line, organization_id as organization, service_id as service,
                           location_id as location, parent_id as parent, said, verdict
                    from hsds.document
                    where import_id = :id
                      and service_id = any (cast(:services as uuid[]))
                      and kind = 'service_at_location'
                      and coalesce(verdict, 'CREATE') = any (cast(:verdicts as text[]))
                    order by place
                    """)
                .paramSource(Parameters.with("id", id).and("services", services).and("verdicts", verdicts))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::placed)
                .toList();
    }

    /**
     * What they said is not needed any more once they are taken, and may be about persons.
     *
     * @return whether nobody else has taken any of them
     */
    boolean take(UUID id, List<Placed> some) {
        int gone = jdbc.sql("""
            delete from hsds.document
            where import_id = :id
              and place = any (cast(:places as bigint[]))
            """)
                .paramSource(Parameters.with("id", id).and("places", each(some, Placed::at)))
                .update();
        some.stream()
                .collect(Collectors.groupingBy(it -> it.doc().kind(), Collectors.counting()))
                .forEach((kind, taken) -> count(id, kind, taken));
        return gone == some.size();
    }

    private void count(UUID id, Kind kind, long taken) {
        jdbc.sql("""
            insert into hsds.tally (import_id, kind, taken)
            values (:id, :kind, :taken)
            on conflict (import_id, kind) do update
            set taken = tally.taken + excluded.taken
            """)
                .paramSource(Parameters.with("id", id).and("kind", kind.word()).and("taken", taken))
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

    /** How many of what kind have been taken; cheap, also while that goes on. */
    @Transactional(readOnly = true)
    public List<Count> countTaken(UUID id) {
        return sorted(jdbc.sql("""
            select kind, 'TAKEN' as verdict, taken as number
            from hsds.tally
            where import_id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Count.class)
                .list());
    }

    private static List<Count> sorted(List<Count> counts) {
        return counts.stream()
                .sorted(Comparator.comparing(it -> Doc.rank(Kind.find(it.kind()).orElseThrow())))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Count> counts(UUID id) {
        return sorted(jdbc.sql("""
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
            """)
                .paramSource(Parameters.with("id", id))
                .query(Count.class)
                .list());
    }
}
