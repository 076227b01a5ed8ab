package express.loans;

import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A loan of the demonstration.
 *
 * @param daysAgo it was paid out; nothing, if it was not
 */
record DemoLoan(int number, String called, BigDecimal principal, int months, int daysAgo, Way way) {

    /** How it went. */
    enum Way {
        ON_TIME,
        ONE_LATE,
        STOPPED,
        PLANNED_ANEW,
        PAID_EARLY,
        GIVEN_UP,
        TAKEN_BACK,
        AGREED,
        HALF_PAID_OUT,
        WITHDRAWN,
        RECOVERED,
        PAID_AHEAD,
        /** From here on each only once. */
        NOT_WANTED
    }

    /** So many are there before the first visitor; the rest is written in the background. */
    static final int FIRST_ONES = 40;

    static final int ALL = 100;
    private static final int USUAL = 8;
    private static final int TO_BE_GIVEN_BACK = 97;
    private static final int NOT_WANTED = 98;

    /** What some who are planned anew pay from then on. */
    private static final BigDecimal LOWER = new BigDecimal("4.5");

    private static final List<String> FIRST =
            List.of("Samir", "Fatou", "Leïla", "Yonas", "Mirela", "Ahmad", "Blessing", "Rojda", "Thuy", "Ivan");
    private static final List<String> LAST =
            List.of("Diallo", "Haile", "Nguyen", "Rahimi", "Popa", "Okoye", "Demir", "Sow", "Kaya", "Petrov");

    static List<DemoLoan> all() {
        return IntStream.rangeClosed(1, ALL).mapToObj(DemoLoan::of).toList();
    }

    private static DemoLoan of(int number) {
        if (number == 1) {
            return new DemoLoan(1, "Amira Haddad", new BigDecimal("4000"), 24, 130, Way.ONE_LATE);
        }
        String called = FIRST.get(number % 10) + " " + LAST.get((number * 7 + number / 10) % 10);
        if (number == NOT_WANTED) {
            return new DemoLoan(number, called, new BigDecimal("3000"), 18, 0, Way.NOT_WANTED);
        }
        if (number == TO_BE_GIVEN_BACK) {
            return new DemoLoan(number, called, new BigDecimal("5000"), 24, 12, Way.WITHDRAWN);
        }
        int ways = number <= FIRST_ONES ? USUAL : Way.NOT_WANTED.ordinal();
        Way way = Way.values()[number % 3 == 0 ? number / 3 % ways : 0];
        return new DemoLoan(
                number,
                called,
                BigDecimal.valueOf(1_000 + number * 37 % 14 * 1_000L),
                12 + number * 5 % 4 * 6,
                way == Way.AGREED ? 0 : 40 + number * 83 % (number <= FIRST_ONES ? 1_000 : 1_050),
                way);
    }

    /** What happened until today, as it would have been written down on each day. */
    List<Act> life(LocalDate today, History history) {
        List<Act> acts = new ArrayList<>();
        if (way == Way.AGREED) {
            return acts;
        }
        if (way == Way.NOT_WANTED) {
            add(acts, history, Act.of(Kind.DECLINED, today, "Found the money in the family"));
            return acts;
        }
        LocalDate begun = today.minusDays(daysAgo);
        long lent = history.agreement().principal();
        History told = add(acts, history, money(Kind.DISBURSED, begun, way == Way.HALF_PAID_OUT ? lent / 2 : lent, ""));
        if (way == Way.WITHDRAWN) {
            History back = add(acts, told, Act.of(Kind.WITHDRAWN, begun.plusDays(9), "Found another way"));
            LocalDate paid = begun.plusDays(20);
            if (!paid.isAfter(today)) {
                add(acts, back, money(Kind.REPAID, paid, back.at(paid).payoff(), ""));
            }
            return acts;
        }
        int payments = 0;
        for (Planned due : told.at(begun).toCome()) {
            boolean last = due.due().isAfter(today) || stops(payments, due, today);
            if (last) {
                break;
            }
            payments++;
            told = add(acts, told, money(Kind.REPAID, due.due(), due.instalment(), ""));
        }
        end(acts, told, today);
        return acts;
    }

    private boolean stops(int paid, Planned due, LocalDate today) {
        return switch (way) {
            case ON_TIME, TAKEN_BACK, AGREED, HALF_PAID_OUT, WITHDRAWN, NOT_WANTED -> false;
            case ONE_LATE -> due.due().plusMonths(1).isAfter(today);
            case STOPPED, PLANNED_ANEW, GIVEN_UP, RECOVERED -> paid >= 2;
            case PAID_EARLY, PAID_AHEAD -> paid >= 3;
        };
    }

    private void end(List<Act> acts, History told, LocalDate today) {
        switch (way) {
            case PLANNED_ANEW -> {
                Act plan = Act.plan(today, today.plusMonths(2), months, true, "The oven broke");
                add(acts, told, number % 9 == 0 ? plan.at(LOWER) : plan);
            }
            case PAID_EARLY ->
                add(acts, told, money(Kind.REPAID, today, told.at(today).payoff(), ""));
            case GIVEN_UP -> add(acts, told, Act.of(Kind.WRITTEN_OFF, today, "Closed, nothing left"));
            case RECOVERED -> {
                History lost = add(acts, told, Act.of(Kind.WRITTEN_OFF, today.minusDays(30), "Moved away"));
                add(acts, lost, money(Kind.REPAID, today.minusDays(3), 120_00, "From the guarantor"));
            }
            case PAID_AHEAD -> add(acts, told, Act.money(Kind.REPAID, today, 500_00, Means.BANK, Keep.INSTALMENT, ""));
            case TAKEN_BACK -> {
                History wrong = add(acts, told, money(Kind.REPAID, today, 55_00, "17"));
                add(acts, wrong, Act.reversal(today, wrong.events().size(), "Booked on the wrong loan"));
            }
            default -> {}
        }
    }

    private Act money(Kind kind, LocalDate on, long cents, String words) {
        Means means = number % 4 == 1 && kind == Kind.REPAID ? Means.CASH : Means.BANK;
        return Act.money(kind, on, cents, means, Keep.NEXT, words);
    }

    /** Only what the rules let through. */
    private static History add(List<Act> acts, History told, Act act) {
        acts.add(act);
        return told.with(act.event(told.events().size() + 1, Instant.EPOCH, null));
    }
}
