package express.loans;

import express.base.Parameters;
import express.database.Acting;
import express.loans.Lending.Lent;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many loans of one lender, as an earlier version left them: what they owe is kept, and their names were never looked at. */
@Component
public class Crowd {

    private final Lending lending;
    private final NightlyClose close;
    private final JdbcClient jdbc;

    Crowd(Lending lending, NightlyClose close, JdbcClient jdbc) {
        this.lending = lending;
        this.close = close;
        this.jdbc = jdbc;
    }

    /** Each owes what one does, on the same days; they are numbered on from it. Afterwards a night begins. */
    public void join(Lent it, List<String> names) {
        Parameters parameters = Parameters.with("lender", it.granted().lender())
                .and("loan", it.id())
                .and("names", names);
        lending.as(it.officer(), () -> {
            jdbc.sql("""
                insert into loans.loan (
                    lender_id, id, number, application_id, officer_id, called, language, product, product_version, currency,
                    principal, months, rate, agreement, prepared_at, signed_on, signed_how, state, booked_on)
                select lender_id, gen_random_uuid(), number + place, gen_random_uuid(), officer_id, more.called, language,
                       product, product_version, currency, principal, months, rate, agreement, prepared_at, signed_on,
                       signed_how, 'AGREED', booked_on
                from loans.loan
                cross join unnest(cast(:names as text[])) with ordinality as more (called, place)
                where lender_id = :lender and id = :loan
                """).paramSource(parameters).update();
            jdbc.sql("update loans.loan set state = 'RUNNING' where lender_id = :lender and state = 'AGREED'")
                    .paramSource(parameters)
                    .update();
            return jdbc.sql("""
                insert into loans.instalment (lender_id, loan_id, place, due_on, fee, interest, principal, missing)
                select loan.lender_id, loan.id, one.place, one.due_on, one.fee, one.interest, one.principal, one.missing
                from loans.instalment one
                join loans.loan on loan.lender_id = one.lender_id
                where one.lender_id = :lender and one.loan_id = :loan and loan.id <> :loan
                """).paramSource(parameters).update();
        });
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.catchUp();
            return null;
        });
    }

    /** Another loan that was paid out as one was, on the same day; whether it is known to be the same borrower's. */
    public void again(Lent it, boolean known) {
        Parameters parameters = Parameters.with("lender", it.granted().lender())
                .and("loan", it.id())
                .and("id", UUID.randomUUID())
                .and("known", known);
        lending.as(it.officer(), () -> {
            jdbc.sql("""
                insert into loans.loan (
                    lender_id, id, number, application_id, borrower_id, officer_id, called, language, product,
                    product_version, currency, principal, months, rate, agreement, prepared_at, signed_on, signed_how, state,
                    booked_on, disbursed_on, disbursed)
                select lender_id, :id, (select max(number) + 1 from loans.loan where lender_id = :lender),
                       gen_random_uuid(), case when :known then borrower_id end, officer_id, called, language, product,
                       product_version, currency, principal, months, rate, agreement, prepared_at, signed_on, signed_how,
                       'AGREED', booked_on, disbursed_on, disbursed
                from loans.loan
                where lender_id = :lender and id = :loan
                """).paramSource(parameters).update();
            jdbc.sql("""
                update loans.loan
                set state = one.state, booked_interest = one.booked_interest, cell = one.cell
                from loans.loan one
                where loan.lender_id = :lender and loan.id = :id and one.lender_id = :lender and one.id = :loan
                """).paramSource(parameters).update();
            jdbc.sql("""
                insert into loans.span (
                    lender_id, loan_id, since, until, principal, overdue, oldest, restructured, earned, interest,
                    period_from, period_to, cent_days, moved, rate, due, carried, credit, shifts)
                select lender_id, :id, since, until, principal, overdue, oldest, restructured, earned, interest, period_from,
                       period_to, cent_days, moved, rate, due, carried, credit, shifts
                from loans.span
                where lender_id = :lender and loan_id = :loan
                """).paramSource(parameters).update();
            return jdbc.sql("select loans.keep_beside(lender_id, array[borrower_id]) from loans.loan where id = :loan")
                    .paramSource(parameters)
                    .query((row, number) -> number)
                    .list();
        });
    }
}
