package express.legal;

import express.base.NotFound;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import express.people.Kept;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** For how long things are kept: what the operator decided, else what the module proposes. */
@Repository
@Transactional
class Periods {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final List<Kept> kept;

    Periods(JdbcClient jdbc, InstantSource time, List<Kept> kept) {
        this.jdbc = jdbc;
        this.time = time;
        this.kept = kept.stream().sorted(Comparator.comparing(Kept::what)).toList();
    }

    private record Decision(String what, int days, PersonId changedBy, Instant changedAt) {}

    @Transactional(readOnly = true)
    public List<Period> list() {
        Map<String, Decision> decisions =
                listLatest().stream().collect(Collectors.toMap(Decision::what, Function.identity()));
        return kept.stream().map(it -> period(it, decisions.get(it.what()))).toList();
    }

    private static Period period(Kept kept, @Nullable Decision decision) {
        return decision == null
                ? new Period(kept.what(), kept.days(), kept.days(), null)
                : new Period(kept.what(), decision.days(), kept.days(), decision.changedAt());
    }

    private List<Decision> listLatest() {
        return jdbc.sql("""
            select distinct on (what)
                   what, days, changed_by, changed_at
            from legal.retention
            order by what, number desc
            """).query(Decision.class).list();
    }

    @Transactional(readOnly = true)
    public Period get(String what) {
        return list().stream().filter(it -> it.what().equals(what)).findFirst().orElseThrow(NotFound::new);
    }

    /** Each decision is a row of its own, so that it can be seen later who decided what. */
    public void decide(Viewer by, String what, int days) {
        jdbc.sql("""
            insert into legal.retention (what, days, changed_by, changed_at)
            values (:what, :days, :changedBy, :changedAt)
            """)
                .paramSource(Parameters.of(new Decision(what, days, by.id(), time.instant())))
                .update();
    }

    /** What somebody decided, as {@code what: days}. */
    @Transactional(readOnly = true)
    public List<Map<String, Object>> listDecisions(PersonId by) {
        return jdbc.sql("""
            select what, days, changed_by, changed_at
            from legal.retention
            where changed_by = :by
            order by number
            """).paramSource(Parameters.with("by", by)).query(Decision.class).stream()
                .map(it -> Map.<String, Object>of(
                        "what",
                        it.what(),
                        "days",
                        it.days(),
                        "at",
                        it.changedAt().toString()))
                .toList();
    }

    /** Grows with every decision. */
    @Transactional(readOnly = true)
    public long change() {
        return jdbc.sql("""
            select coalesce(max(number), 0)
            from legal.retention
            """).query(Long.class).single();
    }
}
