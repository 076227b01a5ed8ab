package express.loans;

import express.Visits;
import express.base.NotFound;
import express.base.Viewer;
import express.committee.Granting;
import express.committee.Granting.Granted;
import express.database.Acting;
import express.ledger.Balances;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/** Loans of tests, as far as a test needs them. */
@Component
public class Lending {

    /** A loan at a lender of its own. */
    public record Lent(Granted granted, UUID id) {

        public String path() {
            return granted.house() + "/loans/" + id;
        }

        public Viewer.Person officer() {
            return granted.officer();
        }

        public Viewer.Person treasurer() {
            return granted.treasurer();
        }
    }

    /** One transaction of somebody. */
    @Component
    static class Transacting {

        @Transactional
        public <T> T in(Supplier<T> work) {
            return work.get();
        }
    }

    /** What writes. */
    @Component
    record Hands(Recording recording, Payouts payouts) {}

    private final Granting granting;
    private final Visits visits;
    private final Recording.Shelves shelves;
    private final Recording recording;
    private final Payouts payouts;
    private final Balances balances;
    private final Transacting transacting;

    Lending(
            Granting granting,
            Visits visits,
            Recording.Shelves shelves,
            Hands hands,
            Balances balances,
            Transacting transacting) {
        this.granting = granting;
        this.visits = visits;
        this.shelves = shelves;
        this.recording = hands.recording();
        this.payouts = hands.payouts();
        this.balances = balances;
        this.transacting = transacting;
    }

    public Lent prepared() throws Exception {
        Granted it = granting.cleared();
        String path = visits.sent(
                it.officer(),
                it.house() + "/loans",
                "application",
                it.application().toString());
        return new Lent(it, UUID.fromString(path.replaceFirst(".*/", "")));
    }

    public Lent signed() throws Exception {
        Lent it = prepared();
        visits.sent(
                it.officer(),
                it.path() + "/signature",
                "signed",
                recording.today().toString(),
                "read",
                "yes");
        return it;
    }

    /** All of it, today. */
    public Lent paidOut() throws Exception {
        Lent it = signed();
        visits.sent(it.officer(), it.path() + "/payouts", "payout", "6000", "payout-means", "BANK");
        visits.sent(it.treasurer(), sign(it), "version", version(it));
        return it;
    }

    /** The address by which the open payout is signed. */
    public String sign(Lent it) throws Exception {
        return visits.look(it.treasurer(), it.path())
                .select("form[action$=/signature]")
                .attr("action");
    }

    /** Paid out as many days ago; written straight into the books, by one who asks and one who pays. */
    public Lent paidOut(int daysAgo) throws Exception {
        Lent it = signed();
        act(it, Act.money(Kind.DISBURSED, recording.today().minusDays(daysAgo), 6_000_00, Means.BANK, Keep.NEXT, ""));
        return it;
    }

    void act(Lent it, Act act) {
        if (act.kind() == Kind.DISBURSED) {
            pay(it, act);
            return;
        }
        as(it.treasurer(), () -> {
            Loan loan = loan(it);
            recording.record(it.treasurer(), loan, loan.version(), act).ifPresent(fault -> {
                throw new AssertionError(fault);
            });
            return null;
        });
    }

    private void pay(Lent it, Act act) {
        as(it.officer(), () -> {
            payouts.note(it.officer(), loan(it), act);
            return null;
        });
        as(it.treasurer(), () -> {
            payouts.tell(it.treasurer(), loan(it), List.of(act));
            return null;
        });
    }

    /** Whether the database lets somebody write it down, who may not even see the loan. */
    boolean mayAct(Viewer viewer, Loan loan, Act act) {
        try {
            return as(
                    viewer,
                    () -> recording.record(viewer, loan, loan.version(), act).isEmpty());
        } catch (DataAccessException | TransactionException | NotFound refused) {
            return false;
        }
    }

    public <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, () -> transacting.in(work));
    }

    private Loan loan(Lent it) {
        return shelves.loans().get(it.granted().lender(), it.id());
    }

    Loan look(Lent it) {
        return as(it.treasurer(), () -> loan(it));
    }

    public String version(Lent it) {
        return Integer.toString(look(it).version());
    }

    public LocalDate today() {
        return recording.today();
    }

    Standing standing(Lent it, LocalDate day) {
        return as(it.treasurer(), () -> shelves.history(loan(it)).at(day));
    }

    /** What the books of the lender say, all loans together. */
    public Map<String, Long> books(Lent it, LocalDate day) {
        return as(it.treasurer(), () -> balances.of(it.granted().lender(), null, day));
    }

    /** By which the lender calls it. */
    public int number(Lent it) {
        return look(it).number();
    }

    /** What was paid back and counts, one after another. */
    public List<Long> repaid(Lent it) {
        return as(
                it.treasurer(),
                () -> shelves.history(loan(it)).effective().stream()
                        .filter(event -> event.kind() == Kind.REPAID)
                        .map(Event::cents)
                        .toList());
    }

    public long disbursed(Lent it) {
        return look(it).disbursed();
    }

    /** What would end it today. */
    public long payoff(Lent it) {
        return standing(it, today()).payoff();
    }

    /** What is due today and not paid. */
    public long missing(Lent it) {
        return standing(it, today()).asked().stream()
                .mapToLong(Standing.Asked::left)
                .sum();
    }

    /** What stands in the books because of the loan is what follows from its history, on every account. */
    public void assertBooked(Lent it, LocalDate day) {
        Map<String, Long> booked = books(it, day);
        standing(it, day).position().forEach((purpose, cents) -> {
            if (!purpose.equals("bank") && booked.getOrDefault(purpose, 0L) != cents.longValue()) {
                throw new AssertionError(purpose + " is " + booked.get(purpose) + " and not " + cents);
            }
        });
        assertListed(it);
    }

    /** Who paid too much is on the list of those exactly as long as something is to be given back. */
    private void assertListed(Lent it) {
        long overpaid = standing(it, today()).overpaid();
        boolean listed = as(
                it.treasurer(),
                () -> shelves.loans().listOverpaid(it.granted().lender(), today(), Integer.MAX_VALUE).stream()
                        .anyMatch(line -> line.id().equals(it.id())));
        if (listed != overpaid > 0) {
            throw new AssertionError(overpaid + " is to be given back, and on the list it is " + listed);
        }
    }
}
