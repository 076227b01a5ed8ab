package express.referrals;

import express.base.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of referrals: one each, whose number grows with every change. */
@Repository
@Transactional
class Appointments {

    private final JdbcClient jdbc;

    Appointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Parameters of(Referral referral) {
        return Parameters.with("network", referral.network())
                .and("journey", referral.journey().value())
                .and("referral", referral.id());
    }

    @Transactional(readOnly = true)
    Optional<Appointment> find(Referral referral) {
        return jdbc.sql("""
            select sequence, begins_at, minutes, place, cancelled, told_sequence, wished_at, news
            from referrals.appointment
            where network_id = :network
              and referral_id = :referral
            """).paramSource(of(referral)).query(Appointment.class).optional();
    }

    void put(Referral referral, Instant begins, int minutes, String place) {
        jdbc.sql("""
            insert into referrals.appointment as known (
                network_id, journey_id, referral_id, sequence, begins_at, minutes, place, cancelled)
            values (:network, :journey, :referral, 0, :begins, :minutes, :place, false)
            on conflict (network_id, referral_id) do update
            set sequence = known.sequence + 1, begins_at = :begins, minutes = :minutes, place = :place,
                cancelled = false, wished_at = null, news = null
            """)
                .paramSource(of(referral)
                        .and("begins", begins)
                        .and("minutes", minutes)
                        .and("place", place))
                .update();
    }

    /** One that is still to come, and stands. */
    boolean cancel(Referral referral, Instant now) {
        return jdbc.sql("""
            update referrals.appointment
            set cancelled = true, sequence = sequence + 1, wished_at = null, news = null
            where network_id = :network
              and referral_id = :referral
              and not cancelled
              and begins_at > :now
            """).paramSource(of(referral).and("now", now)).update() == 1;
    }

    /** Somebody would rather have it then, or nobody any more; it stands as it is. */
    void wish(Referral referral, @Nullable Instant at, Appointment.@Nullable News news) {
        jdbc.sql("""
            update referrals.appointment
            set wished_at = :at, news = :news
            where network_id = :network
              and referral_id = :referral
            """).paramSource(of(referral).and("at", at).and("news", news)).update();
    }

    /** Of whose last change or wish the person does not know yet. */
    @Transactional(readOnly = true)
    List<UUID> listUntold(int most) {
        return jdbc.sql("""
            select referral_id
            from referrals.appointment
            where told_sequence < sequence
               or news is not null
            order by referral_id
            limit :most
            """)
                .paramSource(Parameters.with("most", most))
                .query(UUID.class)
                .list();
    }

    /** Those that begin before, and of which the person was not reminded yet. */
    @Transactional(readOnly = true)
    List<UUID> listNear(Instant now, Instant before, int most) {
        return jdbc.sql("""
            select referral_id
            from referrals.appointment
            where not cancelled
              and reminded_sequence < sequence
              and begins_at > :now
              and begins_at < :before
            order by begins_at, referral_id
            limit :most
            """)
                .paramSource(Parameters.with("now", now).and("before", before).and("most", most))
                .query(UUID.class)
                .list();
    }

    void told(Referral referral, int sequence) {
        jdbc.sql("""
            update referrals.appointment
            set told_sequence = :sequence, news = null
            where network_id = :network
              and referral_id = :referral
            """).paramSource(of(referral).and("sequence", sequence)).update();
    }

    void reminded(Referral referral, int sequence) {
        jdbc.sql("""
            update referrals.appointment
            set reminded_sequence = :sequence
            where network_id = :network
              and referral_id = :referral
            """).paramSource(of(referral).and("sequence", sequence)).update();
    }
}
