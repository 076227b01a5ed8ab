package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.loans.Projection.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What holds of loans from a day on until something changes; of what happens to one only what changes is written. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Spans {

    private static final String ALL = """
        select since, until, principal, overdue, oldest, restructured, earned, interest, period_from, period_to, cent_days,
               moved, due, carried, credit, rate, shifts
        from loans.span
        where lender_id = :lender and loan_id = :loan
        """;

    private final JdbcClient jdbc;

    Spans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Span> list(Loan loan) {
        return jdbc.sql(ALL)
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .query(Span.class)
                .list();
    }

    Optional<Span> find(Loan loan, LocalDate day) {
        return jdbc.sql(ALL + " and since <= :day and until > :day")
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("loan", loan.id())
                        .and("day", day))
                .query(Span.class)
                .optional();
    }

    /** All of one anew. */
    void replace(Loan loan, List<Span> spans) {
        jdbc.sql("delete from loans.span where lender_id = :lender and loan_id = :loan")
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .update();
        put(loan.lender(), spans.stream().map(it -> new Held(loan.id(), it)).toList());
    }

    /** What holds of one loan. */
    private record Held(UUID loan, Span span) {}

    private record Gone(UUID loan, LocalDate since) {}

    /** Of loans of one lender. */
    void write(OrganisationId lender, List<Kept> loans) {
        List<Held> fresh = new ArrayList<>();
        List<Held> changed = new ArrayList<>();
        List<Gone> gone = new ArrayList<>();
        for (Kept it : loans) {
            UUID loan = it.loan().id();
            Map<LocalDate, Span> kept = new HashMap<>();
            it.before().spans().forEach(span -> kept.put(span.since(), span));
            for (Span span : it.after().spans()) {
                Span was = kept.remove(span.since());
                if (!span.equals(was)) {
                    (was == null ? fresh : changed).add(new Held(loan, span));
                }
            }
            kept.keySet().forEach(since -> gone.add(new Gone(loan, since)));
        }
        remove(lender, gone);
        change(lender, changed);
        put(lender, fresh);
    }

    /** Numbers as they are: of a hundred thousand payments there are millions, and words of them would be read again one by one. */
    private static final String HELD = """
        from unnest(
            :loan, cast(cast(:since as text[]) as date[]), cast(cast(:until as text[]) as date[]),
            cast(:principal as bigint[]), cast(:overdue as bigint[]), cast(cast(:oldest as text[]) as date[]),
            cast(cast(:restructured as text[]) as boolean[]), cast(:earned as bigint[]), cast(:interest as bigint[]),
            cast(cast(:periodFrom as text[]) as date[]), cast(cast(:periodTo as text[]) as date[]),
            cast(:centDays as bigint[]), cast(:moved as bigint[]), cast(:due as bigint[]), cast(:carried as bigint[]),
            cast(:credit as bigint[]), cast(cast(:rate as text[]) as numeric[]), cast(cast(:shifts as text[]) as boolean[]))
            as held (
                loan_id, since, until, principal, overdue, oldest, restructured, earned, interest, period_from,
                period_to, cent_days, moved, due, carried, credit, rate, shifts)
        """;

    private static Parameters parameters(OrganisationId lender, List<Held> held) {
        List<Span> spans = held.stream().map(Held::span).toList();
        return Parameters.with("lender", lender)
                .and("loan", held.stream().map(Held::loan).toList())
                .and("since", words(spans, Span::since))
                .and("until", words(spans, Span::until))
                .and("principal", numbers(spans, Span::principal))
                .and("overdue", numbers(spans, Span::overdue))
                .and("oldest", words(spans, Span::oldest))
                .and("restructured", words(spans, Span::restructured))
                .and("earned", numbers(spans, Span::earned))
                .and("interest", numbers(spans, Span::interest))
                .and("periodFrom", words(spans, Span::periodFrom))
                .and("periodTo", words(spans, Span::periodTo))
                .and("centDays", numbers(spans, Span::centDays))
                .and("moved", numbers(spans, Span::moved))
                .and("due", numbers(spans, Span::due))
                .and("carried", numbers(spans, Span::carried))
                .and("credit", numbers(spans, Span::credit))
                .and("rate", words(spans, Span::rate))
                .and("shifts", words(spans, Span::shifts));
    }

    private static long[] numbers(List<Span> spans, ToLongFunction<Span> of) {
        return spans.stream().mapToLong(of).toArray();
    }

    private static String[] words(List<Span> spans, Function<Span, @Nullable Object> of) {
        String[] words = new String[spans.size()];
        for (int i = 0; i < words.length; i++) {
            Object it = of.apply(spans.get(i));
            words[i] = it == null ? null : it.toString();
        }
        return words;
    }

    /** In place. What should be there and is not is put there. */
    private void change(OrganisationId lender, List<Held> changed) {
        if (changed.isEmpty()) {
            return;
        }
        int there = jdbc.sql("""
            update loans.span
            set until = held.until, principal = held.principal, overdue = held.overdue, oldest = held.oldest,
                restructured = held.restructured, earned = held.earned, interest = held.interest,
                period_from = held.period_from, period_to = held.period_to, cent_days = held.cent_days,
                moved = held.moved, due = held.due, carried = held.carried, credit = held.credit, rate = held.rate,
                shifts = held.shifts
            """ + HELD + """
            where span.lender_id = :lender and span.loan_id = held.loan_id and span.since = held.since
            """)
                .paramSource(parameters(lender, changed))
                .update();
        if (there < changed.size()) {
            put(lender, changed);
        }
    }

    private void put(OrganisationId lender, List<Held> held) {
        if (held.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into loans.span (
                lender_id, loan_id, since, until, principal, overdue, oldest, restructured, earned, interest,
                period_from, period_to, cent_days, moved, due, carried, credit, rate, shifts)
            select :lender, held.*
            """ + HELD + """
            on conflict (lender_id, loan_id, since) do update
            set until = excluded.until, principal = excluded.principal, overdue = excluded.overdue,
                oldest = excluded.oldest, restructured = excluded.restructured, earned = excluded.earned,
                interest = excluded.interest, period_from = excluded.period_from, period_to = excluded.period_to,
                cent_days = excluded.cent_days, moved = excluded.moved, due = excluded.due,
                carried = excluded.carried, credit = excluded.credit, rate = excluded.rate, shifts = excluded.shifts
            """).paramSource(parameters(lender, held)).update();
    }

    private void remove(OrganisationId lender, List<Gone> gone) {
        if (gone.isEmpty()) {
            return;
        }
        jdbc.sql("""
            delete from loans.span
            using unnest(cast(cast(:loan as text[]) as uuid[]), cast(cast(:since as text[]) as date[]))
                as gone (loan_id, since)
            where span.lender_id = :lender and span.loan_id = gone.loan_id and span.since = gone.since
            """)
                .paramSource(Parameters.each(gone, Gone.class).and("lender", lender))
                .update();
    }
}
