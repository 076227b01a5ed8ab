package express.attendance;

import express.base.Ids;
import express.base.Parameters;
import express.base.PersonId;
import express.credentials.CredentialNumber;
import express.gatherings.Gathering;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of attendance. */
@Repository
@Transactional
class Certificates {

    private static final String SELECT = """
        select id, gathering_id as gathering, participant_id as participant, edition, number, content, issued_at,
               revoked_at, told_at
        from attendance.certificate
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Certificates(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Also those that were taken back, the earliest first. */
    @Transactional(readOnly = true)
    List<Certificate> list(UUID gathering, Optional<UUID> participant) {
        return jdbc.sql(SELECT + "where gathering_id = :gathering"
                        + (participant.isPresent() ? " and participant_id = :participant" : "")
                        + " order by participant_id, edition")
                .paramSource(Parameters.with("gathering", gathering).and("participant", participant.orElse(null)))
                .query(Certificate.class)
                .list();
    }

    /** The one that counts. */
    @Transactional(readOnly = true)
    Optional<Certificate> find(UUID participant) {
        return jdbc.sql(SELECT + "where participant_id = :participant and revoked_at is null")
                .paramSource(Parameters.with("participant", participant))
                .query(Certificate.class)
                .optional();
    }

    /** Waits for whoever issues for the same participant; how many editions there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    int lock(UUID participant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:participant, 315))")
                .paramSource(Parameters.with("participant", participant.toString()))
                .query()
                .listOfRows();
        return jdbc.sql("""
            select coalesce(max(edition), 0)
            from attendance.certificate
            where participant_id = :participant
            """)
                .paramSource(Parameters.with("participant", participant))
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Gathering gathering, UUID participant, int edition, CredentialNumber number, Attested what, PersonId by) {
        jdbc.sql("""
            insert into attendance.certificate (
                id, gathering_id, host_id, participant_id, edition, number, content, by_id, issued_at)
            values (:id, :gathering, :host, :participant, :edition, :number, cast(:content as jsonb), :by, :now)
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("participant", participant)
                        .and("edition", edition)
                        .and("number", number.text())
                        .and("content", what.json())
                        .and("by", by)
                        .and("now", time.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void revoke(Certificate certificate) {
        jdbc.sql("""
            update attendance.certificate
            set revoked_at = :now
            where id = :id
              and revoked_at is null
            """)
                .paramSource(Parameters.with("id", certificate.id()).and("now", time.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    List<UUID> listUntold(int most) {
        return jdbc.sql("""
            select id
            from attendance.certificate
            where told_at is null
              and revoked_at is null
            order by id
            limit :most
            """)
                .paramSource(Parameters.with("most", most))
                .query(UUID.class)
                .list();
    }

    /** Notes that somebody is being told, unless they were; in the transaction of the letter. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Certificate> tell(UUID id) {
        boolean first = jdbc.sql("""
            update attendance.certificate
            set told_at = :now
            where id = :id
              and told_at is null
              and revoked_at is null
            """)
                        .paramSource(Parameters.with("id", id).and("now", time.instant()))
                        .update()
                == 1;
        return first
                ? jdbc.sql(SELECT + "where id = :id")
                        .paramSource(Parameters.with("id", id))
                        .query(Certificate.class)
                        .optional()
                : Optional.empty();
    }

    /** Gatherings whose certificates were all issued before, as far as there are details of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> listIssuedBefore(Instant end) {
        return jdbc.sql("""
            select gathering_id
            from attendance.certificate
            where exists (
                select from attendance.spell
                where spell.gathering_id = certificate.gathering_id)
            group by gathering_id
            having max(issued_at) < :end
            """)
                .paramSource(Parameters.with("end", end))
                .query(UUID.class)
                .list();
    }
}
