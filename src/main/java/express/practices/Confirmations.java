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

    /** The practice as it reads today, to somebody who is asked about it. */
    @Transactional(readOnly = true)
    public Optional<Publication> find(PracticeId practice) {
        return practices.listLatest(List.of(practice)).stream().findFirst();
    }

    public void confirm(PracticeId practice) {
        set(practice, true);
    }

    /** Nobody answered for it: its page says so, and lists show it behind the others. */
    public void doubt(PracticeId practice) {
        set(practice, false);
    }

    private void set(PracticeId practice, boolean confirmed) {
        jdbc.sql("""
            update practices.practice
            set unconfirmed = not :confirmed,
                confirmed_at = case when :confirmed then cast(:now as timestamptz) else confirmed_at end
            where id = :practice
            """)
                .paramSource(Parameters.with("practice", practice.value())
                        .and("confirmed", confirmed)
                        .and("now", time.instant()))
                .update();
        practices.touch(practice);
        events.publishEvent(new PracticeEvents.Touched(practice));
    }
}
