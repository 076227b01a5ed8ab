package express.practices;

import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether practices are still true. Publishing a version confirms it; later somebody has to say so. When they are asked
 * is for the caller to decide.
 */
@Component
@Transactional
public class Confirmations {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Practices practices;
    private final ApplicationEventPublisher events;

    Confirmations(JdbcClient jdbc, InstantSource time, Practices practices, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.practices = practices;
        this.events = events;
    }

    /** The longest ago first, behind one of them; neither withdrawn ones nor those that are unconfirmed already. */
    @Transactional(readOnly = true)
    public List<Aged> listConfirmedBefore(Instant moment, @Nullable Aged after, int most) {
        return jdbc.sql("""
            select id, slug, organisation_id as owner, confirmed_at
            from practices.practice
            where not unconfirmed
              and withdrawn_at is null
              and confirmed_at < :moment
              and (cast(:at as timestamptz) is null or (confirmed_at, id) > (:at, :id))
            order by confirmed_at, id
            limit :most
            """)
                .paramSource(Parameters.with("moment", moment)
                        .and("at", after == null ? null : after.confirmedAt())
                        .and("id", after == null ? null : after.id())
                        .and("most", most))
                .query(Aged.class)
                .list();
    }

    /** When it was confirmed last, if it is published and was not withdrawn. */
    @Transactional(readOnly = true)
    public Optional<Aged> findAged(PracticeId practice) {
        return jdbc.sql("""
            select id, slug, organisation_id as owner, confirmed_at
            from practices.practice
            where id = :practice
              and withdrawn_at is null
              and confirmed_at is not null
            """)
                .paramSource(Parameters.with("practice", practice.value()))
                .query(Aged.class)
                .optional();
    }

    /** The practice as it reads today, to somebody who is asked about it. */
    @Transactional(readOnly = true)
    public Optional<Publication> find(PracticeId practice) {
        return practices.listLatest(List.of(practice)).stream().findFirst();
    }

    /** Whether it is as it was listed: nobody has confirmed, doubted or withdrawn it since. */
    @Transactional(readOnly = true)
    public boolean isStill(Aged practice) {
        return jdbc.sql("""
            select exists (
                select from practices.practice
                where id = :practice
                  and confirmed_at = :seen
                  and not unconfirmed
                  and withdrawn_at is null)
            """).paramSource(seen(practice)).query(Boolean.class).single();
    }

    private static Parameters seen(Aged practice) {
        return Parameters.with("practice", practice.id()).and("seen", practice.confirmedAt());
    }

    /** Whether it was published or confirmed later than that. */
    @Transactional(readOnly = true)
    public boolean isConfirmedSince(PracticeId practice, Instant moment) {
        return jdbc.sql("""
            select exists (
                select from practices.practice
                where id = :practice
                  and confirmed_at > :moment)
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("moment", moment))
                .query(Boolean.class)
                .single();
    }

    public void confirm(PracticeId practice) {
        practices.waitForOthers();
        jdbc.sql("""
            update practices.practice
            set unconfirmed = false, confirmed_at = :now
            where id = :practice
            """)
                .paramSource(Parameters.with("practice", practice.value()).and("now", time.instant()))
                .update();
        touch(practice);
    }

    /** Nobody answered for it: its page says so, and lists show it behind the others; unless somebody did meanwhile. */
    public void doubt(Aged practice) {
        practices.waitForOthers();
        int doubted = jdbc.sql("""
            update practices.practice
            set unconfirmed = true
            where id = :practice
              and confirmed_at = :seen
            """).paramSource(seen(practice)).update();
        if (doubted > 0) {
            touch(practice.practice());
        }
    }

    private void touch(PracticeId practice) {
        practices.touch(practice);
        events.publishEvent(new PracticeEvents.Touched(practice));
    }
}
