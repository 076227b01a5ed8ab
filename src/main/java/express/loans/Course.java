package express.loans;

import express.loans.Event.Keep;
import express.loans.Planner.Wanted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the days of a loan: what falls due, what is paid, what is agreed anew. */
final class Course {

    /** Within how many days everything is given back by somebody who withdraws. */
    private static final int GIVING_BACK = 30;

    private final Agreement agreement;
    private final Planner planner;
    private final Sums sums = new Sums();
    private final Dues dues = new Dues();
    private final ToCome toCome = new ToCome();
    private @Nullable Late late;
    private @Nullable Long instalment;
    /** Interest of all periods that are over. */
    private long earned;

    private BigDecimal rate;
    private boolean restructured;
    private @Nullable LocalDate withdrawn;
    private @Nullable LocalDate writtenOff;
    private @Nullable LocalDate firstDisbursed;
    private boolean calledOff;

    Course(Agreement agreement, Planner planner) {
        this.agreement = agreement;
        this.planner = planner;
        this.rate = agreement.rate();
    }

    Agreement agreement() {
        return agreement;
    }

    /** Per cent a year, as agreed or as changed since. */
    BigDecimal rate() {
        return rate;
    }

    Sums sums() {
        return sums;
    }

    List<Due> dues() {
        return dues.all();
    }

    List<Planned> toCome() {
        return toCome.all();
    }

    /** When the payment that is next falls due. */
    @Nullable
    LocalDate nextDue() {
        Planned next = toCome.next();
        return next == null ? null : next.due();
    }

    @Nullable
    LocalDate from() {
        return toCome.from();
    }

    Late late() {
        return late == null ? new Late(rate, LocalDate.EPOCH) : late;
    }

    long earned() {
        return earned;
    }

    boolean restructured() {
        return restructured;
    }

    @Nullable
    LocalDate withdrawn() {
        return withdrawn;
    }

    @Nullable
    LocalDate writtenOff() {
        return writtenOff;
    }

    @Nullable
    LocalDate firstDisbursed() {
        return firstDisbursed;
    }

    /** The oldest payment of which something is missing. */
    @Nullable
    Due oldest() {
        return dues.oldest();
    }

    /** Until the end of a day, before anything that somebody does on it. */
    void walk(LocalDate day) {
        for (Planned it = toCome.take(day); it != null; it = toCome.take(day)) {
            fall(it);
        }
        if (late != null) {
            late.until(day);
        }
    }

    private void fall(Planned it) {
        Late meter = late();
        meter.until(it.due());
        earned += it.interest();
        sums.ask(it.fee());
        long added = Math.max(0, -it.principal());
        sums.capitalise(added);
        meter.add(Math.max(0, it.principal()));
        dues.add(new Due(it.due(), it.fee(), it.interest() + it.carried() - added, Math.max(0, it.principal())));
        use();
    }

    /** What was paid is used for what is due, the oldest first, and then for the interest on what was late. */
    private void use() {
        if (dues.pay(agreement.order(), sums, late())) {
            long taken = Math.min(Math.max(0, sums.credit()), Math.max(0, lateLeft()));
            sums.pay(Part.INTEREST, taken);
            settle(taken);
        }
    }

    private void settle(long interest) {
        earned += interest;
        late().move(interest);
    }

    boolean isCalledOff() {
        return calledOff;
    }

    /** Interest on what was late that nobody asked for in another way. */
    long lateLeft() {
        return late().earned();
    }

    /** Interest of the period that runs. */
    long running(LocalDate day) {
        return toCome.running(day);
    }

    /** All interest until a day. */
    long accrued(LocalDate day) {
        return earned + running(day) + lateLeft();
    }

    /** Of what fell due, without the interest on what was late. */
    long missing() {
        return dues.left();
    }

    /** Interest of before that is still to fall due. */
    long carried() {
        return toCome.carried();
    }

    long due() {
        return dues.left() + lateLeft();
    }

    private long future() {
        return sums.outstanding() - late().overdue();
    }

    /** What would end the loan on a day, besides what is paid already. */
    long payoff(LocalDate day) {
        return due() + running(day) + toCome.carried() + future() - sums.credit();
    }

    void meet(Event it) {
        LocalDate day = it.dayOn();
        walk(day);
        switch (it.kind()) {
            case DISBURSED -> disburse(it);
            case REPAID -> repay(it);
            case REFUNDED -> sums.refund(means(it), it.cents());
            case RESCHEDULED -> replan(it, day);
            case WITHDRAWN -> withdraw(day);
            case WRITTEN_OFF -> writeOff(day);
            case DECLINED, REFUSED -> calledOff = true;
            case REVERSED -> {}
        }
    }

    private static Event.Means means(Event it) {
        return it.means() == null ? Event.Means.BANK : it.means();
    }

    private void disburse(Event it) {
        LocalDate day = it.dayOn();
        boolean first = firstDisbursed == null;
        sums.disburse(means(it), it.cents(), first ? agreement.upFront() : 0);
        if (first) {
            firstDisbursed = day;
            late = new Late(rate, day);
            begin(new Wanted(
                    sums.outstanding(),
                    rate,
                    day,
                    planner.after(day),
                    agreement.payments(),
                    agreement.grace(),
                    null,
                    0,
                    0));
        } else {
            more(day);
        }
        use();
        end(day);
    }

    private void more(LocalDate day) {
        long carried = running(day) + toCome.carried();
        earned += running(day);
        Planned next = toCome.next();
        int left = Math.max(1, toCome.all().size());
        LocalDate due = next == null ? planner.after(day) : next.nominal();
        int grace = Math.max(0, agreement.grace() - dues.size());
        begin(new Wanted(
                future(), rate, day, due.isAfter(day) ? due : planner.after(day), left, grace, null, carried, 0));
    }

    private void begin(Wanted wanted) {
        List<Planned> plan = planner.plan(wanted);
        toCome.begin(plan, wanted.from());
        if (wanted.instalment() == null && !plan.isEmpty()) {
            Planned usual = plan.get(Math.clamp(wanted.grace(), 0, plan.size() - 1));
            instalment = usual.interest() + usual.principal();
        }
    }

    private void repay(Event it) {
        LocalDate day = it.dayOn();
        if (writtenOff != null) {
            sums.recover(means(it), it.cents());
            return;
        }
        sums.receive(means(it), it.cents());
        if (firstDisbursed == null) {
            return;
        }
        use();
        if (!end(day) && it.keep() != Keep.NEXT) {
            payAhead(day, it.keep());
        }
    }

    /** Whether enough was paid to end it, then or before. */
    private boolean end(LocalDate day) {
        if (sums.outstanding() <= 0 || payoff(day) > 0) {
            return false;
        }
        ahead(day, future());
        toCome.end();
        return true;
    }

    /** The interest until that day, and so much of what is not due yet. */
    private void ahead(LocalDate day, long principal) {
        long running = running(day);
        long interest = running + toCome.carried();
        earned += running;
        late().add(principal);
        dues.add(new Due(day, 0, interest, principal));
        use();
    }

    private void payAhead(LocalDate day, Keep keep) {
        long rest = sums.credit() - running(day) - toCome.carried();
        Planned next = toCome.next();
        if (next == null || rest <= 0 || oldest() != null) {
            return;
        }
        LocalDate due = next.nominal();
        int left = toCome.all().size();
        int grace = Math.max(0, agreement.grace() - dues.size());
        ahead(day, Math.min(rest, future()));
        begin(new Wanted(
                future(),
                rate,
                day,
                due.isAfter(day) ? due : planner.after(day),
                left,
                grace,
                keep == Keep.INSTALMENT ? instalment : null,
                0,
                0));
    }

    private void replan(Event it, LocalDate day) {
        LocalDate firstDue = it.firstDue();
        if (sums.outstanding() <= 0 || firstDue == null || !firstDue.isAfter(day)) {
            return;
        }
        LocalDate start = it.free() ? planner.before(firstDue) : day;
        gather(day, firstDue, it.payments(), start.isAfter(day) ? start : day, it.rate() == null ? rate : it.rate());
        restructured = true;
    }

    /** All that is owed goes into a new plan; what was not paid is spread over it. What was earned until then stays earned. */
    private void gather(LocalDate day, LocalDate firstDue, int payments, LocalDate start, BigDecimal from) {
        long running = running(day);
        long carried = running + toCome.carried();
        earned += running;
        long lateInterest = lateLeft();
        settle(lateInterest);
        long unpaid = 0;
        for (Due due : dues.open()) {
            unpaid += dues.drop(due, Part.FEE);
            carried += dues.drop(due, Part.INTEREST);
            late().add(-dues.drop(due, Part.PRINCIPAL));
        }
        dues.close();
        sums.ask(-unpaid);
        change(from, day);
        begin(new Wanted(sums.outstanding(), rate, start, firstDue, payments, 0, null, carried + lateInterest, unpaid));
        end(day);
    }

    /** Nothing is late when the rate changes: so what will be late costs the new one only. */
    private void change(BigDecimal another, LocalDate day) {
        if (another.compareTo(rate) != 0) {
            rate = another;
            late = new Late(another, day);
        }
    }

    private void withdraw(LocalDate day) {
        if (firstDisbursed == null || withdrawn != null) {
            return;
        }
        withdrawn = day;
        sums.returnFee();
        if (sums.outstanding() > 0) {
            gather(day, day.plusDays(GIVING_BACK), 1, day, rate);
        }
    }

    private void writeOff(LocalDate day) {
        if (firstDisbursed == null || writtenOff != null) {
            return;
        }
        writtenOff = day;
        long interest = running(day) + toCome.carried() + lateLeft();
        earned += running(day);
        settle(lateLeft());
        for (Due due : dues.open()) {
            sums.lose(Part.FEE, dues.drop(due, Part.FEE));
            interest += dues.drop(due, Part.INTEREST);
            late().add(-dues.drop(due, Part.PRINCIPAL));
        }
        dues.close();
        toCome.end();
        long covered = Math.clamp(sums.credit(), 0, Math.max(0, sums.outstanding()));
        sums.pay(Part.PRINCIPAL, covered);
        sums.lose(Part.INTEREST, interest);
        sums.lose(Part.PRINCIPAL, sums.outstanding());
    }
}
