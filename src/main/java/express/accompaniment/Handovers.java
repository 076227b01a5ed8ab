package express.accompaniment;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.journeys.CaseFile;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases on their way. Accepting and ending are done by the database in one step, or not at all. */
@Repository
@Transactional
class Handovers {

    private static final String ALL = """
        select journey_id as journey, id, holder_id as holder, from_id as "from", to_id as "to", note, last_day, state,
               proposed_at, answered_at, objection, objected_at
        from accompaniment.handover
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Handovers(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Handover get(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Handover.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Handover> list(CaseFile journey) {
        return jdbc.sql(ALL + "where journey_id = :journey order by id desc")
                .paramSource(Plans.of(journey))
                .query(Handover.class)
                .list();
    }

    /** What waits in an organisation for an answer of somebody, or what all of it waits for. */
    @Transactional(readOnly = true)
    List<Handover> listWaiting(OrganisationId holder, PersonId adviser, boolean all) {
        return jdbc.sql(ALL + """
            where holder_id = :holder
              and state = 'PROPOSED'
              and (cast(:all as boolean) or to_id = :adviser or from_id = :adviser)
            order by id
            limit 200
            """)
                .paramSource(Parameters.with("holder", holder)
                        .and("adviser", adviser)
                        .and("all", all))
                .query(Handover.class)
                .list();
    }

    @Transactional(readOnly = true)
    long countObjections(OrganisationId holder) {
        return jdbc.sql("""
            select count(*)
            from accompaniment.handover
            where holder_id = :holder
              and objected_at is not null
              and state in ('PROPOSED', 'ACCEPTED')
            """)
                .paramSource(Parameters.with("holder", holder))
                .query(Long.class)
                .single();
    }

    private record Row(UUID id, PersonId from, PersonId to, String note, PersonId by) {}

    /** Whether none waited from the same adviser yet. */
    boolean add(CaseFile journey, Handover handover, PersonId by) {
        return jdbc.sql("""
            insert into accompaniment.handover (
                network_id, journey_id, id, holder_id, from_id, to_id, note, last_day, state, proposed_at, proposed_by)
            values (:network, :journey, :id, :holder, :from, :to, :note, cast(:lastDay as date), 'PROPOSED', :now, :by)
            on conflict do nothing
            """)
                        .paramSource(Parameters.of(
                                        new Row(handover.id(), handover.from(), handover.to(), handover.note(), by))
                                .and("network", journey.network())
                                .and("journey", journey.id().value())
                                .and("holder", journey.holder())
                                .and(
                                        "lastDay",
                                        handover.lastDay() == null
                                                ? null
                                                : handover.lastDay().toString())
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether the case went on; not if somebody else answered first, or whoever proposed it had it no more. */
    boolean accept(UUID id) {
        return done("select accompaniment.hand_on(:id, :now)", id);
    }

    private boolean done(String sql, UUID id) {
        return jdbc.sql(sql)
                .paramSource(Parameters.with("id", id).and("now", time.instant()))
                .query(Boolean.class)
                .single();
    }

    boolean endCover(UUID id) {
        return done("select accompaniment.end_cover(:id, :now)", id);
    }

    /** Whether it still waited. */
    boolean answer(UUID id, Handover.State state, PersonId by) {
        return jdbc.sql("""
            update accompaniment.handover
            set state = :state, answered_at = :now, answered_by = :by
            where id = :id
              and state = 'PROPOSED'
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("state", state)
                                .and("by", by)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<PersonId> findProposer(UUID id) {
        return jdbc.sql("""
            select proposed_by
            from accompaniment.handover
            where id = :id
              and proposed_by is not null
            """)
                .paramSource(Parameters.with("id", id))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void object(UUID id, String words) {
        jdbc.sql("""
            update accompaniment.handover
            set objection = :words, objected_at = :now
            where id = :id
            """)
                .paramSource(Parameters.with("id", id).and("words", words).and("now", time.instant()))
                .update();
    }

    /** Covers whose last day is over. */
    @Transactional(readOnly = true)
    List<UUID> listOver(LocalDate today) {
        return jdbc.sql("""
            select id
            from accompaniment.handover
            where state = 'ACCEPTED'
              and last_day < :today
            order by last_day
            limit 500
            """)
                .paramSource(Parameters.with("today", today))
                .query(UUID.class)
                .list();
    }
}
