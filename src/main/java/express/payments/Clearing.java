package express.payments;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes what nobody has to be able to show any more. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Clearing {

    /** What hangs on something else goes before it. */
    private static final List<String> STEPS = List.of("""
        delete from payments.refund
        using payments.line
        where line.lender_id = refund.lender_id
          and line.id = refund.line_id
          and line.booked_on < :day
        """, """
        delete from payments.share
        using payments.line
        where line.lender_id = share.lender_id
          and line.id = share.line_id
          and line.booked_on < :day
          and not line.suspended
          and line.state not in ('OPEN', 'ASIDE')
        """, """
        delete from payments.line
        where booked_on < :day and not suspended and state not in ('OPEN', 'ASIDE')
        """, """
        delete from payments.upload
        where at < :day
          and state <> 'WAITING'
          and not exists (
              select from payments.line
              where line.lender_id = upload.lender_id and line.upload_id = upload.id)
        """, """
        delete from payments.item
        using payments.batch
        where batch.lender_id = item.lender_id
          and batch.id = item.batch_id
          and batch.state <> 'PREPARED'
          and batch.decided_at < :day
          and batch.day_on < :day
        """, """
        delete from payments.notice
        using payments.batch
        where batch.lender_id = notice.lender_id
          and batch.id = notice.batch_id
          and batch.state <> 'PREPARED'
          and batch.decided_at < :day
          and batch.day_on < :day
        """, """
        delete from payments.batch
        where state <> 'PREPARED' and decided_at < :day and day_on < :day
        """, """
        delete from payments.mandate
        where greatest(withdrawn_on, used_on, signed_on) < :day
          and (withdrawn_on is not null or used_on is not null)
          and not exists (
              select from payments.item
              where item.lender_id = mandate.lender_id and item.mandate_id = mandate.id)
        """, """
        delete from payments.payee
        where at < :day
          and not exists (
              select from payments.item
              where item.lender_id = payee.lender_id and item.loan_id = payee.loan_id)
        """);

    private final JdbcClient jdbc;

    Clearing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts of borrowers who were erased. */
    @Repository
    @Transactional
    static class Erased {

        private final JdbcClient jdbc;
        private final Clearing clearing;

        Erased(JdbcClient jdbc, Clearing clearing) {
            this.jdbc = jdbc;
            this.clearing = clearing;
        }

        /** Of which loan. */
        record Paid(OrganisationId lender, UUID loan) {}

        @Transactional(readOnly = true)
        public List<Paid> list() {
            return jdbc.sql("""
                select lender_id as lender, loan_id as loan
                from payments.payee
                where borrower_id is null
                order by lender_id, loan_id
                """).query(Paid.class).list();
        }

        public void forget(UUID loan) {
            clearing.forgetAccount(loan);
        }
    }

    /** How many rows there were. */
    int removeBefore(LocalDate day) {
        int count = 0;
        for (String step : STEPS) {
            count += jdbc.sql(step).paramSource(Parameters.with("day", day)).update();
        }
        return count;
    }

    /** Where somebody was paid who is erased, as soon as nothing more is paid for the loan. */
    int forgetAccount(UUID loan) {
        return jdbc.sql("delete from payments.payee where loan_id = :loan")
                .paramSource(Parameters.with("loan", loan))
                .update();
    }
}
