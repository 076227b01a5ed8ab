package express.referrals;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.journeys.JourneyId;
import express.ui.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The referrals, as far as the viewer sees them: what is not theirs is not there. */
@Repository
@Transactional
class Referrals {

    static final int PAGE = 50;

    private static final String ALL = """
        select network_id as network, journey_id as journey, id, sender_id as sender, receiver_id as receiver, service_id,
               service, consent_id as consent, follows, step, words, language, interpreter, district, state, state_since,
               outcome, reason, prepared_by, prepared_at, sent_at, seen_at, accepted_at, met_at, ended_at, due_at, late,
               version
        from referrals.referral
        """;

    /** Behind which line a page begins. */
    record Place(Instant at, UUID id) {

        static @Nullable Place of(String typed) {
            String[] parts = typed.split("_", 2);
            try {
                return parts.length == 2
                        ? Typed.instant(parts[0])
                                .map(at -> new Place(at, UUID.fromString(parts[1])))
                                .orElse(null)
                        : null;
            } catch (IllegalArgumentException none) {
                return null;
            }
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }

    private final JdbcClient jdbc;

    Referrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Referral get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Referral> find(UUID id) {
        return one("where id = :id", Parameters.with("id", id));
    }

    @Transactional(readOnly = true)
    Optional<Referral> findByConsent(UUID consent) {
        return one("where consent_id = :consent", Parameters.with("consent", consent));
    }

    private Optional<Referral> one(String which, Parameters with) {
        return jdbc.sql(ALL + which).paramSource(with).query(Referral.class).optional();
    }

    /** Of a file, the latest first. */
    @Transactional(readOnly = true)
    List<Referral> list(JourneyId journey) {
        return jdbc.sql(ALL + """
            where journey_id = :journey
            order by id desc
            limit 200
            """)
                .paramSource(Parameters.with("journey", journey.value()))
                .query(Referral.class)
                .list();
    }

    /** Those of a file that have no outcome, also what waits for the person's yes. */
    @Transactional(readOnly = true)
    List<Referral> listOpen(JourneyId journey) {
        return jdbc.sql(ALL + """
            where journey_id = :journey
              and outcome is null
            order by id
            """)
                .paramSource(Parameters.with("journey", journey.value()))
                .query(Referral.class)
                .list();
    }

    /** Those of the viewer's cases there that go on; what is due longest stands first. */
    @Transactional(readOnly = true)
    List<Referral> listSent(OrganisationId sender, @Nullable Place after) {
        return page("""
            where journey_id = any (cast((select journeys.cases()) as uuid[]))
              and sender_id = :house
              and outcome is null
            """, "due_at", sender, after);
    }

    /** What was sent to an organisation and goes on. */
    @Transactional(readOnly = true)
    List<Referral> listReceived(OrganisationId receiver, @Nullable Place after) {
        return page("where receiver_id = :house and outcome is null", "due_at", receiver, after);
    }

    /** Those of the viewer's cases there that have ended. */
    @Transactional(readOnly = true)
    List<Referral> listEnded(OrganisationId sender, @Nullable Place after) {
        return page("""
            where journey_id = any (cast((select journeys.cases()) as uuid[]))
              and sender_id = :house
              and outcome is not null
            """, "ended_at", sender, after);
    }

    private List<Referral> page(String which, String order, OrganisationId house, @Nullable Place after) {
        return jdbc.sql(ALL + which + """
              and (cast(:at as timestamptz) is null or (%1$s, id) > (:at, :id))
            order by %1$s, id
            limit :most
            """.formatted(order))
                .paramSource(Parameters.with("house", house)
                        .and("at", after == null ? null : after.at())
                        .and("id", after == null ? null : after.id())
                        .and("most", PAGE + 1))
                .query(Referral.class)
                .list();
    }

    /** Whose term has passed, for the round. */
    @Transactional(readOnly = true)
    List<UUID> listDue(Instant now, int most) {
        return jdbc.sql("""
            select id
            from referrals.referral
            where outcome is null
              and state <> 'PREPARED'
              and due_at < :now
            order by due_at, id
            limit :most
            """)
                .paramSource(Parameters.with("now", now).and("most", most))
                .query(UUID.class)
                .list();
    }

    /** Those whose consent has run out before an appointment that stands. */
    @Transactional(readOnly = true)
    List<UUID> listOutlived(Instant now, int most) {
        return jdbc.sql("select id from referrals.outlived(:now, :most) as outlived (id)")
                .paramSource(Parameters.with("now", now).and("most", most))
                .query(UUID.class)
                .list();
    }

    void add(Referral referral) {
        jdbc.sql("""
            insert into referrals.referral (
                network_id, journey_id, id, sender_id, receiver_id, service_id, service, consent_id, follows, step, words,
                language, interpreter, district, state, state_since, prepared_by, prepared_at, due_at)
            values (
                :network, :journey, :id, :sender, :receiver, :serviceId, :service, :consent, :follows, :step, :words,
                :language, :interpreter, :district, :state, :stateSince, :preparedBy, :preparedAt, :dueAt)
            """)
                .paramSource(Parameters.of(referral)
                        .and("journey", referral.journey().value()))
                .update();
    }

    /** Locks it until the end of the transaction; whoever does so has waited for their turn at the file before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Referral> lock(UUID id) {
        return one("where id = :id for update", Parameters.with("id", id));
    }

    /** What has become of it, if nobody else has done something meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean move(Referral now) {
        return jdbc.sql("""
            update referrals.referral
            set state = :state, state_since = :stateSince, outcome = :outcome, reason = :reason, sent_at = :sentAt,
                accepted_at = :acceptedAt, met_at = :metAt, ended_at = :endedAt, due_at = :dueAt, late = :late,
                version = version + 1
            where network_id = :network
              and id = :id
              and version = :version
            """)
                        .paramSource(
                                Parameters.of(now).and("journey", now.journey().value()))
                        .update()
                == 1;
    }

    /** The person has said yes for longer: the yes before ends by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void renew(Referral referral, UUID consent) {
        jdbc.sql("""
            update referrals.referral
            set consent_id = :consent, version = version + 1
            where network_id = :network
              and id = :id
            """)
                .paramSource(Parameters.with("network", referral.network())
                        .and("id", referral.id())
                        .and("consent", consent))
                .update();
    }

    void see(Referral referral, Instant now) {
        jdbc.sql("""
            update referrals.referral
            set seen_at = :now
            where network_id = :network
              and id = :id
              and seen_at is null
            """)
                .paramSource(Parameters.with("network", referral.network())
                        .and("id", referral.id())
                        .and("now", now))
                .update();
    }

    int removeEndedBefore(Instant end) {
        return jdbc.sql("""
            delete from referrals.referral
            where ended_at < :end
               or state = 'PREPARED' and prepared_at < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
