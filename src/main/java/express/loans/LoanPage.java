package express.loans;

import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.Screen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loan as a page shows it.
 *
 * @param now nothing, before anything was paid out
 * @param events the latest first
 * @param reversed by which other each of them was taken back
 * @param next the address of earlier ones
 * @param handings through whose hands it went, the latest first
 */
record LoanPage(
        Organisation house,
        Loan loan,
        @Nullable Span now,
        LocalDate today,
        List<Projection.Instalment> instalments,
        List<Event> events,
        Map<Integer, Integer> reversed,
        @Nullable String next,
        List<Payout> payouts,
        List<Handing> handings,
        Map<PersonId, String> names,
        Viewer viewer,
        Form form) {

    /** So many events are seen at once on a phone. */
    private static final int AT_ONCE = 5;

    /** Days for which an officer may be away. */
    private static final int NOTING = 30;

    String path() {
        return loan.path(house.slug());
    }

    static String money(Screen screen, Loan loan, long cents) {
        return money(screen, loan.currency(), cents);
    }

    /** @param cents of the smallest unit of the currency */
    static String money(Screen screen, String currency, long cents) {
        return screen.amount(BigDecimal.valueOf(cents, Loan.decimals(currency)), currency);
    }

    String money(Screen screen, long cents) {
        return money(screen, loan, cents);
    }

    boolean keeps() {
        return LoansAccess.mayKeep(viewer, loan);
    }

    boolean asks() {
        return LoansAccess.mayLend(viewer, loan.lender())
                && !LoansAccess.isOwn(viewer, loan)
                && loan.left() > 0
                && !loan.isCalledOff()
                && payouts.stream().noneMatch(Payout::isOpen);
    }

    boolean signs(Payout payout) {
        return payout.isOpen() && LoansAccess.maySign(viewer, loan, payout);
    }

    boolean writesOff() {
        return LoansAccess.mayPay(viewer, loan.lender()) && keeps();
    }

    boolean isRunning() {
        return loan.state() == Standing.State.RUNNING;
    }

    /** Whether it may end before it began. */
    boolean mayEnd() {
        return loan.state() == Standing.State.AGREED && keeps();
    }

    boolean wasPaidOut() {
        return loan.disbursedOn() != null;
    }

    boolean mayWithdraw() {
        LocalDate first = loan.disbursedOn();
        return isRunning() && first != null && !today.isAfter(first.plusDays(Rules.THINKING));
    }

    /** What was said in time may be written down later. */
    boolean mayNoteWithdrawal() {
        LocalDate first = loan.disbursedOn();
        return isRunning() && first != null && !today.isAfter(first.plusDays(Rules.THINKING + NOTING));
    }

    List<Event> latest() {
        return events.subList(0, Math.min(AT_ONCE, events.size()));
    }

    /** Those before, which a phone folds. */
    List<Event> earlier() {
        return events.subList(Math.min(AT_ONCE, events.size()), events.size());
    }

    /** Whether it was taken back, and that was not taken back itself. */
    boolean isReversed(int seq) {
        Integer by = reversed.get(seq);
        return by != null && !isReversed(by);
    }

    /** Whether there is a paper of it to sign. */
    boolean hasPaper(Event it) {
        return it.kind() == Event.Kind.RESCHEDULED && !isReversed(it.seq());
    }

    /** Whether somebody may take it back here. */
    boolean reverses(Event it) {
        return !reversed.containsKey(it.seq()) && LoansAccess.mayReverse(viewer, loan, events, payouts, it);
    }

    /** Per cent a year, as it is today. */
    BigDecimal rate() {
        return now == null ? loan.rate() : now.rate(loan.rate());
    }

    int daysLate() {
        return now == null ? 0 : now.daysLate(today);
    }

    long payoff() {
        return now == null ? 0 : now.payoff(loan.rate(), today);
    }

    long dueNow() {
        return now == null ? 0 : now.due() + now.late(loan.rate(), today);
    }

    /** The payment that is next. */
    Projection.@Nullable Instalment upcoming() {
        return instalments.stream()
                .filter(it -> it.dueOn().isAfter(today) && it.sum() > 0)
                .findFirst()
                .orElse(null);
    }

    boolean handsOn() {
        return LoansAccess.mayHandOn(viewer, loan);
    }

    /** Also of somebody whose account is gone. */
    String who(Screen screen, @Nullable PersonId person) {
        String name = by(person);
        return name.isEmpty() ? screen.text("loans.keeper.gone") : name;
    }

    String by(@Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    /** What happened, in words of the reader. */
    String words(Screen screen, Event it) {
        return words(screen, loan, it);
    }

    static String words(Screen screen, Loan loan, Event it) {
        String happened = happened(screen, loan, it);
        BigDecimal rate = it.rate();
        return rate == null ? happened : screen.text("loans.event.rate", happened, screen.text("loans.percent", rate));
    }

    private static String happened(Screen screen, Loan loan, Event it) {
        return screen.text(
                it.kind().key(),
                money(screen, loan, it.cents()),
                it.means() == null ? "" : screen.text(it.means().key()),
                it.payments(),
                it.firstDue() == null ? "" : screen.date(it.firstDue()),
                it.reverses() == null ? 0 : it.reverses());
    }
}
