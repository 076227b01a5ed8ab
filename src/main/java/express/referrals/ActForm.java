package express.referrals;

import express.base.PersonId;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a side types to do something with a referral. */
record ActForm(
        Map<String, String> typed, Side side, @Nullable PersonId actor, Instant now) {

    static final int LONGEST = 1_000;
    private static final int LONGEST_PLACE = 300;
    private static final Duration FARTHEST = Duration.ofDays(366);

    /** An act, or what is wrong with it. */
    record Read(Optional<Act> act, List<Wrong> faults) {}

    Read read() {
        List<Wrong> faults = new ArrayList<>();
        Optional<Move> move = find(Move.values(), "move");
        if (move.isEmpty()) {
            faults.add(new Wrong("", "referrals.fault.choice"));
            return new Read(Optional.empty(), faults);
        }
        Act act = act(move.get(), faults);
        return new Read(faults.isEmpty() ? Optional.of(act) : Optional.empty(), faults);
    }

    private Act act(Move move, List<Wrong> faults) {
        Outcome outcome = move == Move.END ? chosen(Outcome.values(), "outcome", faults) : null;
        Reason reason = move == Move.DECLINE ? chosen(Reason.values(), "reason", faults) : null;
        Act.When when = move == Move.APPOINT ? when(faults) : null;
        return new Act(
                move, side, actor, Typed.number(typed.get("version")), words(move, faults), outcome, reason, when);
    }

    private String words(Move move, List<Wrong> faults) {
        String field = move.fields()[0];
        String words = field.isEmpty() ? "" : Typed.text(typed.get(field));
        if (words.isEmpty() && (move == Move.ASK || move == Move.ANSWER)) {
            faults.add(new Wrong(field, "referrals.fault.words"));
        }
        if (words.length() > LONGEST) {
            faults.add(new Wrong(field, "referrals.fault.long"));
        }
        return words;
    }

    private <T extends Enum<T>> @Nullable T chosen(T[] values, String field, List<Wrong> faults) {
        Optional<T> found = find(values, field);
        if (found.isEmpty()) {
            faults.add(new Wrong(field, "referrals.fault.choice"));
        }
        return found.orElse(null);
    }

    private <T extends Enum<T>> Optional<T> find(T[] values, String field) {
        return Stream.of(values)
                .filter(it -> it.name().equals(typed.get(field)))
                .findFirst();
    }

    private Act.@Nullable When when(List<Wrong> faults) {
        Optional<LocalDate> day = Typed.date(Typed.digits(typed.get("day")));
        Optional<LocalTime> hour = hour(Typed.digits(typed.get("hour")));
        int minutes = Typed.number(typed.get("minutes"));
        String place = Typed.line(typed.get("place"));
        if (day.isEmpty()) {
            faults.add(new Wrong("day", "referrals.fault.day"));
        }
        if (hour.isEmpty()) {
            faults.add(new Wrong("hour", "referrals.fault.hour"));
        }
        if (minutes < 5 || minutes > 600) {
            faults.add(new Wrong("minutes", "referrals.fault.choice"));
        }
        if (place.length() > LONGEST_PLACE) {
            faults.add(new Wrong("place", "referrals.fault.long"));
        }
        if (day.isEmpty() || hour.isEmpty()) {
            return null;
        }
        Instant begins =
                day.get().atTime(hour.get()).atZone(ZoneId.systemDefault()).toInstant();
        if (!begins.isAfter(now) || begins.isAfter(now.plus(FARTHEST))) {
            faults.add(new Wrong("day", "referrals.fault.future"));
        }
        return new Act.When(begins, minutes, place);
    }

    private static Optional<LocalTime> hour(String digits) {
        try {
            return Optional.of(LocalTime.parse(digits));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
