package express.loans;

import express.audit.Trail;
import express.base.Ids;
import express.base.Parameters;
import express.base.Viewer;
import express.committee.Clearance;
import express.committee.Clearances;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pays out what was granted, in one part or several, and never by one person alone. */
@Repository
@Transactional
class Payouts {

    private static final String ALL = """
        select id, loan_id as loan, cents, means, asked_at, asked_by, signed_at, signed_by, refused_at,
               event_seq as event
        from loans.payout
        where lender_id = :lender and loan_id = :loan
        """;

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final JdbcClient jdbc;
    private final Clearances clearances;
    private final Recording recording;
    private final Trail trail;
    private final InstantSource time;

    Payouts(JdbcClient jdbc, Clearances clearances, Recording recording, Trail trail, InstantSource time) {
        this.jdbc = jdbc;
        this.clearances = clearances;
        this.recording = recording;
        this.trail = trail;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<Payout> list(Loan loan) {
        return jdbc.sql(ALL + " order by id desc limit 50")
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .query(Payout.class)
                .list();
    }

    /** The key of what stands in the way. */
    public Optional<String> ask(Viewer viewer, Loan known, long cents, Means means) {
        Loan loan = recording.hold(known);
        if (!loan.isSigned()) {
            return Optional.of("loans.fault.unsigned");
        }
        if (loan.isCalledOff()) {
            return Optional.of("loans.fault.not-running");
        }
        if (!isCleared(loan)) {
            return Optional.of("loans.fault.not-cleared");
        }
        if (cents > loan.left()) {
            return Optional.of("loans.fault.too-much");
        }
        try {
            jdbc.sql("""
                insert into loans.payout (lender_id, id, loan_id, cents, means, asked_at, asked_by)
                values (:lender, :id, :loan, :cents, :means, :now, :by)
                """)
                    .paramSource(Parameters.with("lender", loan.lender())
                            .and("id", Ids.next())
                            .and("loan", loan.id())
                            .and("cents", cents)
                            .and("means", means)
                            .and("now", time.instant())
                            .and("by", viewer.id()))
                    .update();
        } catch (DuplicateKeyException open) {
            return Optional.of("loans.fault.payout-open");
        }
        trail.note(viewer, loan.id(), express.audit.Act.CHANGED, "loan payout asked", Long.toString(cents));
        return Optional.empty();
    }

    /** No condition is open, and what was granted is at least this. */
    private boolean isCleared(Loan loan) {
        return clearances.of(loan.lender(), loan.application()) instanceof Clearance.Cleared cleared
                && cleared.principal().compareTo(BigDecimal.valueOf(loan.principal(), loan.decimals())) >= 0;
    }

    /** Pays it out today. */
    public Optional<String> sign(Viewer viewer, Loan loan, int seen, Payout payout) {
        if (!isCleared(loan)) {
            return Optional.of("loans.fault.not-cleared");
        }
        Act act = Act.money(Kind.DISBURSED, recording.today(), payout.cents(), payout.means(), Keep.NEXT, "");
        Recording.Written written = recording.write(viewer, loan, seen, act);
        Event event = written.event();
        if (event == null) {
            return written.fault();
        }
        int signed = jdbc.sql("""
            update loans.payout
            set signed_at = :now, signed_by = :by, event_seq = :seq
            where lender_id = :lender and id = :id and signed_at is null and refused_at is null
            """)
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("id", payout.id())
                        .and("seq", event.seq())
                        .and("now", time.instant())
                        .and("by", viewer.id()))
                .update();
        if (signed != 1) {
            throw new IllegalStateException("signed meanwhile, although the loan was held");
        }
        return Optional.empty();
    }

    /** That money had gone out on a day, in another way than by a file for the bank; a treasurer tells the rest. */
    public void note(Viewer viewer, Loan loan, Act paid) {
        jdbc.sql("""
            insert into loans.payout (lender_id, id, loan_id, cents, means, asked_at, asked_by, afterwards)
            values (:lender, :id, :loan, :cents, :means, :then, :by, true)
            """)
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("id", Ids.next())
                        .and("loan", loan.id())
                        .and("cents", paid.cents())
                        .and("means", paid.means())
                        .and(
                                "then",
                                paid.on()
                                        .atTime(NOON)
                                        .atZone(ZoneId.systemDefault())
                                        .toInstant())
                        .and("by", viewer.id()))
                .update();
    }

    /** Several things of before, the payout that was noted first. */
    public void tell(Viewer viewer, Loan loan, List<Act> acts) {
        recording.tell(viewer, loan, acts);
        jdbc.sql("""
            update loans.payout
            set signed_at = payout.asked_at, signed_by = :by, event_seq = paid.seq
            from loans.event paid
            where payout.lender_id = :lender
              and payout.loan_id = :loan
              and payout.afterwards
              and payout.signed_at is null
              and payout.refused_at is null
              and paid.lender_id = payout.lender_id
              and paid.loan_id = payout.loan_id
              and paid.kind = 'DISBURSED'
              and paid.cents = payout.cents
              and not exists (
                  select from loans.payout other
                  where other.lender_id = paid.lender_id
                    and other.loan_id = paid.loan_id
                    and other.event_seq = paid.seq)
            """)
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("loan", loan.id())
                        .and("by", viewer.id()))
                .update();
    }

    /** It is not paid out. Whether it was still open. */
    public boolean refuse(Viewer viewer, Loan loan, UUID payout) {
        boolean refused = jdbc.sql("""
            update loans.payout
            set refused_at = :now
            where lender_id = :lender and id = :id and signed_at is null and refused_at is null
            """)
                        .paramSource(Parameters.with("lender", loan.lender())
                                .and("id", payout)
                                .and("now", time.instant()))
                        .update()
                == 1;
        if (refused) {
            trail.note(viewer, loan.id(), express.audit.Act.CHANGED, "loan payout refused", payout.toString());
        }
        return refused;
    }
}
