package express.applications;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.Parameters;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was decided about applications. From here the applicant is told. */
@Repository
@Transactional
public class Outcomes {

    /** One that was recorded. */
    record Recorded(
            UUID id,
            Instant at,
            String kind,
            @Nullable BigDecimal principal,
            @Nullable Integer months,
            @Nullable String product,
            @Nullable LocalDate until,
            List<String> reasons,
            String words,
            List<String> conditions) {

        String key() {
            return "applications.outcome." + kind.toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Telling telling;
    private final Trail trail;

    Outcomes(JdbcClient jdbc, Applications applications, Telling telling, Trail trail) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.telling = telling;
        this.trail = trail;
    }

    /**
     * Ends the wait of one that is ready; of two who decide at once the second is refused with {@link Decided}.
     *
     * @param at when it was signed
     */
    public void record(UUID application, Outcome outcome, Instant at) throws Decided {
        Application it = applications.lock(application);
        if (!it.state().leadsTo(outcome.state())) {
            throw new Decided();
        }
        Recorded row = row(outcome, at);
        jdbc.sql("""
            insert into applications.outcome (
                application_id, id, at, kind, principal, months, product, until, reasons, words, conditions)
            values (
                :application, :id, :at, :kind, :principal, :months, :product, :until, cast(:reasons as text[]), :words,
                cast(:conditions as text[]))
            """)
                .paramSource(Parameters.of(row).and("application", application))
                .update();
        applications.move(it, outcome.state(), row.at(), null);
        telling.decided(it, row.kind().toLowerCase(Locale.ROOT), reasons(outcome), at);
        trail.note(application, Act.CHANGED, "outcome " + row.kind(), row.toString());
    }

    private static List<String> reasons(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? refused.reasons().stream().map(Outcome.Reason::key).toList()
                : List.of();
    }

    private Recorded row(Outcome outcome, Instant now) {
        UUID id = Ids.next();
        return switch (outcome) {
            case Outcome.Granted it ->
                new Recorded(id, now, "GRANTED", null, null, null, null, List.of(), "", it.conditions());
            case Outcome.Changed it ->
                new Recorded(
                        id,
                        now,
                        "CHANGED",
                        it.principal(),
                        it.months(),
                        it.product(),
                        null,
                        List.of(),
                        it.words(),
                        it.conditions());
            case Outcome.Postponed it ->
                new Recorded(
                        id, now, "POSTPONED", null, null, null, it.until(), names(it.reasons()), it.words(), List.of());
            case Outcome.Refused it ->
                new Recorded(id, now, "REFUSED", null, null, null, null, names(it.reasons()), it.words(), List.of());
        };
    }

    private static List<String> names(List<Outcome.Reason> reasons) {
        return reasons.stream().map(Enum::name).toList();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Recorded> list(UUID application) {
        return jdbc.sql("""
            select id, at, kind, principal, months, product, until, reasons, words, conditions
            from applications.outcome
            where application_id = :application
            order by id desc
            """)
                .paramSource(Parameters.with("application", application))
                .query(Recorded.class)
                .list();
    }
}
