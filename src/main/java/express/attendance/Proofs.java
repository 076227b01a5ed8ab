package express.attendance;

import express.base.Parameters;
import express.gatherings.Gathering;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proof of attendance, kept for as long as the funder may ask. */
@Repository
@Transactional
class Proofs {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Proofs(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    List<Proof> list(UUID gathering, Optional<UUID> participant) {
        return jdbc.sql("""
            select participant_id as participant, gathering_id as gathering, organisation_id as organisation, name,
                   country, digest, keep_until
            from attendance.proof
            where gathering_id = :gathering
            """ + (participant.isPresent() ? "  and participant_id = :participant" : "") + """

            order by participant_id
            """)
                .paramSource(Parameters.with("gathering", gathering).and("participant", participant.orElse(null)))
                .query(Proof.class)
                .list();
    }

    /** Of everybody who was there, as it stands now. */
    void keep(Gathering gathering, Collection<Attendee> attendees, LocalDate until) {
        attendees.stream()
                .filter(it -> it.tally().attended() > 0 || !it.tally().seen().isNothing())
                .forEach(it -> keep(gathering, it, until));
    }

    private void keep(Gathering gathering, Attendee it, LocalDate until) {
        jdbc.sql("""
            insert into attendance.proof (
                participant_id, gathering_id, host_id, organisation_id, name, country, digest, keep_until, kept_at)
            values (:participant, :gathering, :host, :organisation, :name, :country, cast(:digest as jsonb), :until,
                :now)
            on conflict (participant_id) do update
            set name = excluded.name,
                country = excluded.country,
                digest = excluded.digest,
                keep_until = excluded.keep_until,
                kept_at = excluded.kept_at
            """)
                .paramSource(Parameters.with("participant", it.id())
                        .and("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("organisation", it.organisation())
                        .and("name", it.name())
                        .and("country", it.country())
                        .and("digest", Proof.written(it.tally().seen()))
                        .and("until", until)
                        .and("now", time.instant()))
                .update();
    }

    /** Of somebody who leaves nothing stays that proves nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forgetUnproved(UUID participant) {
        jdbc.sql("""
            delete from attendance.correction
            where participant_id = :participant
              and not exists (
                  select from attendance.proof
                  where proof.participant_id = :participant)
            """).paramSource(Parameters.with("participant", participant)).update();
    }

    /** The host decided how long. */
    void keepUntil(Gathering gathering, LocalDate until) {
        jdbc.sql("""
            update attendance.proof
            set keep_until = :until
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", gathering.id()).and("until", until))
                .update();
    }

    /** With corrections and certificates, which prove the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    int removeBefore(LocalDate day) {
        List<UUID> old = jdbc.sql("""
            delete from attendance.proof
            where keep_until < :day
            returning participant_id
            """)
                .paramSource(Parameters.with("day", day))
                .query(UUID.class)
                .list();
        for (String table : new String[] {"attendance.correction", "attendance.certificate"}) {
            jdbc.sql("delete from " + table + " where participant_id = any (cast(:old as uuid[]))")
                    .paramSource(Parameters.with("old", old))
                    .update();
        }
        return old.size();
    }
}
