package express.loans;

import express.base.Parameters;
import express.loans.Tallies.Counted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What follows from the history of a loan and is kept beside it: written anew with every event. */
@Repository
@Transactional
class Projection {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Tallies tallies;

    Projection(JdbcClient jdbc, Tallies tallies) {
        this.jdbc = jdbc;
        this.tallies = tallies;
    }

    /** One payment as it is kept. */
    record Instalment(int place, LocalDate dueOn, long fee, long interest, long principal, long missing) {

        long sum() {
            return fee + interest + principal;
        }
    }

    @Transactional(readOnly = true)
    public List<Instalment> listInstalments(Loan loan) {
        return jdbc.sql("""
            select place, due_on, fee, interest, principal, missing
            from loans.instalment
            where lender_id = :lender and loan_id = :loan
            order by place
            """)
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .query(Instalment.class)
                .list();
    }

    private static final String SPANS = """
        select since, until, principal, overdue, oldest, restructured, earned, interest, period_from, period_to,
               cent_days, moved, due, carried, credit
        from loans.span
        where lender_id = :lender and loan_id = :loan
        """;

    private List<Span> listSpans(Loan loan, LocalDate until) {
        return jdbc.sql(SPANS + " and since <= :until order by since")
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("loan", loan.id())
                        .and("until", until))
                .query(Span.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Span> findSpan(Loan loan, LocalDate day) {
        return jdbc.sql(SPANS + " and since <= :day and until > :day")
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("loan", loan.id())
                        .and("day", day))
                .query(Span.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(Loan loan, History history, Standing now, Map<String, Long> booked) {
        List<Span> spans = history.spans();
        LocalDate first = history.effective().stream()
                .filter(it -> it.kind() == Event.Kind.DISBURSED)
                .findFirst()
                .map(Event::dayOn)
                .orElse(null);
        Counted counted = count(loan, spans, first, now.day());
        remove(loan, "delete from loans.instalment where lender_id = :lender and loan_id = :loan");
        remove(loan, "delete from loans.span where lender_id = :lender and loan_id = :loan");
        instalments(loan, instalments(history, now));
        spans(loan, spans);
        jdbc.sql("""
            update loans.loan
            set version = version + 1, state = :state, disbursed_on = :first, disbursed = :disbursed,
                booked = cast(:booked as jsonb), booked_interest = :interest, booked_on = :day, cell = :cell,
                counted_on = :counted
            where lender_id = :lender and id = :loan
            """)
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("loan", loan.id())
                        .and("state", now.state())
                        .and("first", first)
                        .and("disbursed", now.disbursed())
                        .and("booked", JSON.writeValueAsString(booked))
                        .and("interest", now.accrued())
                        .and("day", now.day())
                        .and("cell", counted.cell())
                        .and("counted", counted.until()))
                .update();
    }

    /** Before the spans of before are gone: adds what changes of days that are added up. */
    private Counted count(Loan loan, List<Span> spans, @Nullable LocalDate first, LocalDate day) {
        Counted before = tallies.of(loan);
        LocalDate until = before.until();
        List<Piece> old = before.cell() == null || until == null
                ? List.of()
                : Piece.of(before.cell(), listSpans(loan, until), until);
        LocalDate last = before.last(day);
        if (first == null) {
            tallies.correct(loan.lender(), Piece.changes(old, List.of()));
            return new Counted(before.cell(), last, before.whole());
        }
        long cell = tallies.cell(loan, first);
        tallies.correct(loan.lender(), Piece.changes(old, Piece.of(cell, spans, last)));
        return new Counted(cell, last, before.whole());
    }

    private void remove(Loan loan, String sql) {
        jdbc.sql(sql)
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .update();
    }

    /** As if nothing more were paid: so what was paid ahead is counted where it will be used. */
    private static List<Instalment> instalments(History history, Standing now) {
        Standing end =
                now.toCome().isEmpty() ? now : history.at(now.toCome().getLast().due());
        List<Instalment> rows = new ArrayList<>();
        end.asked()
                .forEach(it -> rows.add(
                        new Instalment(rows.size() + 1, it.day(), it.fee(), it.interest(), it.principal(), it.left())));
        return rows;
    }

    private void instalments(Loan loan, List<Instalment> rows) {
        jdbc.sql("""
            insert into loans.instalment (
                lender_id, loan_id, place, due_on, fee, interest, principal, missing)
            select :lender, :loan, line.*
            from unnest(
                cast(cast(:place as text[]) as int[]), cast(cast(:dueOn as text[]) as date[]),
                cast(cast(:fee as text[]) as bigint[]), cast(cast(:interest as text[]) as bigint[]),
                cast(cast(:principal as text[]) as bigint[]), cast(cast(:missing as text[]) as bigint[])) as line
            """)
                .paramSource(Parameters.each(rows, Instalment.class)
                        .and("lender", loan.lender())
                        .and("loan", loan.id()))
                .update();
    }

    private void spans(Loan loan, List<Span> spans) {
        jdbc.sql("""
            insert into loans.span (
                lender_id, loan_id, since, until, principal, overdue, oldest, restructured, earned, interest, period_from,
                period_to, cent_days, moved, due, carried, credit)
            select :lender, :loan, line.*
            from unnest(
                cast(cast(:since as text[]) as date[]), cast(cast(:until as text[]) as date[]),
                cast(cast(:principal as text[]) as bigint[]), cast(cast(:overdue as text[]) as bigint[]),
                cast(cast(:oldest as text[]) as date[]), cast(cast(:restructured as text[]) as boolean[]),
                cast(cast(:earned as text[]) as bigint[]), cast(cast(:interest as text[]) as bigint[]),
                cast(cast(:periodFrom as text[]) as date[]), cast(cast(:periodTo as text[]) as date[]),
                cast(cast(:centDays as text[]) as bigint[]), cast(cast(:moved as text[]) as bigint[]),
                cast(cast(:due as text[]) as bigint[]), cast(cast(:carried as text[]) as bigint[]),
                cast(cast(:credit as text[]) as bigint[])) as line
            """)
                .paramSource(Parameters.each(spans, Span.class)
                        .and("lender", loan.lender())
                        .and("loan", loan.id()))
                .update();
    }
}
