package express.loans;

import express.base.Parameters;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was signed on screens. The database notes it beside the loan, and takes no second one. */
@Repository
@Transactional
class Signatures {

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Signature> find(Loan loan) {
        return jdbc.sql("""
            select lender_id as lender, loan_id as loan, day_on, at, place, name, drawing, present, language, said,
                   fingerprint, by_id as by
            from loans.signature
            where lender_id = :lender and loan_id = :loan
            """)
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .query(Signature.class)
                .optional();
    }

    /** Whether it was the first one, of those on paper too. */
    boolean add(Signature it) {
        return jdbc.sql("""
            insert into loans.signature (
                lender_id, loan_id, day_on, at, place, name, drawing, present, language, said, fingerprint, by_id)
            values (:lender, :loan, :dayOn, :at, :place, :name, :drawing, :present, :language, :said, :fingerprint, :by)
            """).paramSource(Parameters.of(it)).update() == 1;
    }
}
