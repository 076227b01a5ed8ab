package express.loans;

import express.loans.Event.Kind;
import express.loans.Standing.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cannot be done with a loan, and why: the key of a sentence that says so. */
final class Rules {

    /** Within how many days a borrower may give it back. */
    static final int THINKING = 14;

    private static final int MOST_PAYMENTS = 480;

    private Rules() {}

    static Optional<String> refusal(History history, Act act, LocalDate today) {
        return Optional.ofNullable(reason(history, act, today));
    }

    private static @Nullable String reason(History history, Act act, LocalDate today) {
        if (act.on().isAfter(today)) {
            return "loans.fault.future";
        }
        LocalDate last = history.last(today);
        Standing now = history.at(last);
        Standing then = history.at(act.on());
        return switch (act.kind()) {
            case DISBURSED ->
                now.disbursed() + act.cents() > history.agreement().principal() ? "loans.fault.too-much" : open(now);
            case REPAID -> then.state().isBeforePayout() ? "loans.fault.not-yet" : null;
            case REFUNDED -> act.cents() > Math.min(now.credit(), then.credit()) ? "loans.fault.credit" : null;
            case RESCHEDULED -> plan(history.agreement(), now, then, act);
            case WITHDRAWN -> withdrawal(history, act, now);
            case WRITTEN_OFF ->
                now.state() == State.RUNNING && then.state() == State.RUNNING ? null : "loans.fault.not-running";
            case DECLINED, REFUSED -> now.state() == State.AGREED ? null : "loans.fault.not-before";
            case REVERSED -> reversal(history, act, last);
        };
    }

    private static @Nullable String open(Standing now) {
        return now.state() == State.AGREED || now.state() == State.RUNNING ? null : "loans.fault.not-running";
    }

    private static @Nullable String plan(Agreement agreement, Standing now, Standing then, Act act) {
        if (now.state() != State.RUNNING || then.state() != State.RUNNING) {
            return "loans.fault.not-running";
        }
        LocalDate due = act.firstDue();
        boolean far =
                due == null || !due.isAfter(act.on()) || due.isAfter(act.on().plusYears(2));
        if (far || act.payments() < 1 || act.payments() > MOST_PAYMENTS) {
            return "loans.fault.plan";
        }
        BigDecimal rate = act.rate();
        return rate != null && (rate.signum() < 0 || rate.compareTo(agreement.rate()) > 0) ? "loans.fault.rate" : null;
    }

    private static @Nullable String withdrawal(History history, Act act, Standing now) {
        if (now.state() != State.RUNNING) {
            return "loans.fault.not-running";
        }
        LocalDate first = history.effective().getFirst().dayOn();
        return act.on().isBefore(first) || act.on().isAfter(first.plusDays(THINKING)) ? "loans.fault.thinking" : null;
    }

    private static @Nullable String reversal(History history, Act act, LocalDate last) {
        Integer seq = act.reverses();
        Event it = history.events().stream()
                .filter(event -> seq != null && event.seq() == seq)
                .findFirst()
                .orElse(null);
        if (it == null
                || history.events().stream()
                        .anyMatch(other -> it.seq() == (other.reverses() == null ? 0 : other.reverses()))) {
            return "loans.fault.reversed";
        }
        History after = history.with(act.event(history.events().size() + 1, it.at(), null));
        if (it.kind() == Kind.DISBURSED
                && after.effective().stream().anyMatch(other -> other.kind() != Kind.DISBURSED)
                && after.at(last).disbursed() == 0) {
            return "loans.fault.rests-on-it";
        }
        Standing then = after.at(last);
        if (then.disbursed() > 0
                && after.effective().stream().anyMatch(other -> other.kind().callsOff())) {
            return "loans.fault.rests-on-it";
        }
        return then.credit() < 0 || then.disbursed() > history.agreement().principal()
                ? "loans.fault.rests-on-it"
                : null;
    }
}
