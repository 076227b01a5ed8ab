package express.attendance;

import express.base.Ids;
import express.base.Parameters;
import express.gatherings.Gathering;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spells of presence. Being seen counts for a minute, and what lies between two sightings of the same kind counts if it is
 * short: so a clock that is wrong, or a sighting that is missed, adds or takes little.
 */
@Repository
@Transactional
class Spells {

    static final Duration COUNTS = Duration.ofMinutes(1);

    /** Pages look again each half or whole minute, and may be late by one. */
    static final Duration GAP = Duration.ofSeconds(150);

    /** Somebody seen again within so little is not written down again. */
    static final Duration SETTLED = Duration.ofSeconds(40);

    private final JdbcClient jdbc;

    Spells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These are there now. It waits for no disk: what a crash takes is less than one sighting. */
    void see(Gathering gathering, Collection<UUID> participants, @Nullable UUID session, Source source, Instant now) {
        jdbc.sql("set local synchronous_commit to off").update();
        jdbc.sql("""
            with lasting as (
                update attendance.spell
                set ended_at = greatest(ended_at, :until)
                where participant_id = any (cast(:participants as uuid[]))
                  and source = :source
                  and session_id is not distinct from cast(:session as uuid)
                  and began_at <= :until
                  and ended_at >= :since
                  and ended_at < :settled)
            insert into attendance.spell (
                id, gathering_id, host_id, participant_id, session_id, source, began_at, ended_at)
            select fresh.id, :gathering, :host, fresh.participant, cast(:session as uuid), :source, :now, :until
            from unnest(cast(:ids as uuid[]), cast(:participants as uuid[])) as fresh (id, participant)
            where not exists (
                select from attendance.spell
                where spell.participant_id = fresh.participant
                  and spell.source = :source
                  and spell.session_id is not distinct from cast(:session as uuid)
                  and spell.began_at <= :until
                  and spell.ended_at >= :since)
            """)
                .paramSource(Parameters.with("participants", participants)
                        .and(
                                "ids",
                                Stream.generate(Ids::next)
                                        .limit(participants.size())
                                        .toList())
                        .and("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("session", session)
                        .and("source", source)
                        .and("now", now)
                        .and("until", now.plus(COUNTS))
                        .and("settled", now.plus(SETTLED))
                        .and("since", now.minus(GAP)))
                .update();
    }

    /** All of it at once; a second time adds nothing that counts. */
    void add(Gathering gathering, Spell spell) {
        jdbc.sql("""
            insert into attendance.spell (
                id, gathering_id, host_id, participant_id, session_id, source, began_at, ended_at)
            values (:id, :gathering, :host, :participant, :session, :source, :beganAt, :endedAt)
            """)
                .paramSource(Parameters.of(spell)
                        .and("id", Ids.next())
                        .and("gathering", gathering.id())
                        .and("host", gathering.host()))
                .update();
    }

    /** Of one participant, or of all. */
    @Transactional(readOnly = true)
    List<Spell> list(UUID gathering, Optional<UUID> participant) {
        return jdbc.sql("""
            select participant_id as participant, session_id as session, source, began_at, ended_at
            from attendance.spell
            where gathering_id = :gathering
            """ + (participant.isPresent() ? "  and participant_id = :participant" : "") + """

            order by began_at, id
            """)
                .paramSource(Parameters.with("gathering", gathering).and("participant", participant.orElse(null)))
                .query(Spell.class)
                .list();
    }

    /** Gatherings of which no spell is younger. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> listEndedBefore(Instant end) {
        return jdbc.sql("""
            select gathering_id
            from attendance.spell
            group by gathering_id
            having max(ended_at) < :end
            """)
                .paramSource(Parameters.with("end", end))
                .query(UUID.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int remove(UUID gathering) {
        return jdbc.sql("""
            delete from attendance.spell
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(UUID participant) {
        jdbc.sql("""
            delete from attendance.spell
            where participant_id = :participant
            """).paramSource(Parameters.with("participant", participant)).update();
    }
}
