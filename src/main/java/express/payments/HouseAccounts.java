package express.payments;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import express.ledger.Books;
import express.loans.Borrowings;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bank accounts of lenders. */
@Repository
@Transactional
class HouseAccounts {

    private static final String ALL = """
        select lender_id as lender, iban, holder, creditor, otherwise
        from payments.account
        where lender_id = :lender
        """;

    private final JdbcClient jdbc;
    private final Books books;
    private final Borrowings borrowings;
    private final Trail trail;
    private final InstantSource time;

    HouseAccounts(JdbcClient jdbc, Books books, Borrowings borrowings, Trail trail, InstantSource time) {
        this.jdbc = jdbc;
        this.books = books;
        this.borrowings = borrowings;
        this.trail = trail;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Optional<HouseAccount> find(OrganisationId lender) {
        return jdbc.sql(ALL)
                .paramSource(Parameters.with("lender", lender))
                .query(HouseAccount.class)
                .optional();
    }

    /** Whether the house keeps its books in another currency: all that goes through here is in euro. */
    @Transactional(readOnly = true)
    public boolean isForeign(OrganisationId lender) {
        return books.currency(lender).filter(it -> !it.equals("EUR")).isPresent();
    }

    /** That of a house whose books are in euro. */
    @Transactional(readOnly = true)
    public HouseAccount use(OrganisationId lender) {
        if (isForeign(lender)) {
            throw new Refused("payments.fault.books");
        }
        return find(lender).orElseThrow(() -> new Refused("payments.fault.no-account"));
    }

    /** So that of one lender only one at a time takes what came in, or says what goes out; before anything else is in hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(OrganisationId lender) {
        jdbc.sql(ALL + " for update")
                .paramSource(Parameters.with("lender", lender))
                .query(HouseAccount.class)
                .single();
        borrowings.queue(lender);
    }

    public void set(Viewer viewer, HouseAccount it) {
        jdbc.sql("""
            insert into payments.account (lender_id, iban, holder, creditor, otherwise, set_at, set_by)
            values (:lender, :iban, :holder, :creditor, :otherwise, :now, :by)
            on conflict (lender_id) do update
            set iban = :iban, holder = :holder, creditor = :creditor, otherwise = :otherwise, set_at = :now, set_by = :by
            """)
                .paramSource(Parameters.of(it).and("now", time.instant()).and("by", viewer.id()))
                .update();
        trail.note(viewer, it.lender().value(), Act.CHANGED, "payments account", it.toString());
    }
}
