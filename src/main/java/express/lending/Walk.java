package express.lending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a loan payment by payment; what happens on the way changes what is still to come. */
final class Walk {

    private final Loan loan;
    private final Dues dues;
    private final Purse purse;
    private final List<Row> rows;
    private BigDecimal rate;
    private LocalDate from;
    private int next = 1;
    /** How what is left is paid back; made anew after whatever changes it. */
    private @Nullable Plan plan;
    /** The instalment as it was before anything happened. */
    private @Nullable BigDecimal first;

    Walk(Loan loan) {
        this(loan, null);
    }

    /** @param instalment what is paid each time, if it is said and not computed */
    Walk(Loan loan, @Nullable BigDecimal instalment) {
        this.loan = loan;
        this.dues = new Dues(loan);
        this.purse = Purse.of(loan);
        this.rows = new ArrayList<>(loan.payments());
        this.rate = loan.rate();
        this.from = loan.disbursed();
        this.plan = instalment == null || loan.rules().shape() != Shape.EQUAL_INSTALMENTS
                ? null
                : new Plan.Level(instalment, instalment, loan.rules().rounding().style() == Rounding.Style.EXACT_TOTAL);
        this.first = plan == null ? null : instalment;
    }

    Schedule end() {
        until(LocalDate.MAX);
        return new Schedule(loan, rows, first == null ? Schedule.highest(rows) : first);
    }

    private void until(LocalDate date) {
        while (next <= loan.payments() && purse.owes()) {
            LocalDate due = dues.at(next);
            if (due.isAfter(date)) {
                return;
            }
            pay(due);
            from = due;
            next++;
        }
    }

    private void pay(LocalDate due) {
        if (next > loan.grace()) {
            payBack(due);
            return;
        }
        switch (loan.rules().grace()) {
            case HOLIDAY -> write(Row.Kind.HOLIDAY, due, Fraction.NONE, purse.nothing(), purse.nothing());
            case INTEREST_ONLY -> {
                Fraction span = earn(due);
                write(Row.Kind.INTEREST_ONLY, due, span, purse.nothing(), purse.charge());
            }
            case CAPITALISED -> {
                Fraction span = earn(due);
                purse.capitalise();
                BigDecimal interest = purse.charge();
                write(Row.Kind.CAPITALISED, due, span, interest.negate(), interest);
            }
        }
    }

    private Fraction earn(LocalDate to) {
        Fraction span = dues.part(from, to, next);
        purse.earn(rate, span);
        return span;
    }

    private void payBack(LocalDate due) {
        Plan plan = plan();
        Fraction span = earn(due);
        BigDecimal wanted = plan.exact(next, purse.due());
        purse.payBack(wanted);
        BigDecimal interest = purse.charge();
        BigDecimal principal = plan.principal(next, interest, wanted).max(purse.nothing());
        boolean last = next == loan.payments() || principal.compareTo(purse.balance()) >= 0;
        write(last ? Row.Kind.LAST : Row.Kind.REGULAR, due, span, last ? purse.balance() : principal, interest);
    }

    private Plan plan() {
        Plan known = plan;
        if (known == null) {
            known = Plan.of(loan, dues, purse, new Plan.Start(next, from, rate));
            plan = known;
            if (first == null) {
                first = known.instalment();
            }
        }
        return known;
    }

    private void write(Row.Kind kind, LocalDate due, Fraction span, BigDecimal principal, BigDecimal interest) {
        BigDecimal opening = purse.balance();
        BigDecimal balance = purse.take(principal);
        LocalDate moved = loan.rules().dating().moved(due);
        rows.add(
                new Row(number(kind), moved, kind, opening, rate, span, principal, interest, purse.nothing(), balance));
    }

    private int number(Row.Kind kind) {
        return kind == Row.Kind.EARLY || kind == Row.Kind.DRAWN ? next - 1 : next;
    }

    /** What happens on the day of a payment happens after it. */
    Walk meet(Change change) {
        if (change.on().isBefore(loan.disbursed()) || change.on().isBefore(from)) {
            throw new IllegalArgumentException("before what was done already");
        }
        until(change.on());
        if (!purse.owes()) {
            return this;
        }
        Fraction span =
                inGraceWithoutInterest() ? Fraction.NONE : change.on().equals(from) ? Fraction.NONE : earn(change.on());
        from = change.on();
        switch (change) {
            case Change.Rate it -> {
                rate = it.rate();
                plan = null;
            }
            case Change.Drawing it -> {
                purse.add(it.amount());
                write(Row.Kind.DRAWN, from, Fraction.NONE, it.amount().negate(), purse.nothing());
                plan = null;
            }
            case Change.Early it -> payEarly(it, span);
        }
        return this;
    }

    private boolean inGraceWithoutInterest() {
        return next <= loan.grace() && loan.rules().grace() == Grace.HOLIDAY;
    }

    private void payEarly(Change.Early early, Fraction span) {
        if (early.amount().compareTo(purse.balance()) >= 0) {
            BigDecimal interest = purse.charge();
            write(Row.Kind.EARLY, from, span, purse.balance(), interest);
            return;
        }
        if (early.keep() == Change.Keep.INSTALMENT) {
            plan();
        }
        BigDecimal amount = early.amount().setScale(loan.decimals(), RoundingMode.UNNECESSARY);
        purse.add(amount.negate());
        write(Row.Kind.EARLY, from, Fraction.NONE, amount, purse.nothing());
        if (early.keep() == Change.Keep.TERM) {
            plan = null;
        }
    }
}
