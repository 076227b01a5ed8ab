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
        Optional<Move> move = find(Move.values(), "move").filter(it -> !it.isByConsent());
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
        Act.When when = switch (move) {
            case APPOINT -> when(faults);
            case SHIFT -> wish(faults);
            default -> null;
        };
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
        Optional<Instant> begins = begins("day", "hour", faults);
        int minutes = Typed.number(typed.get("minutes"));
        String place = Typed.line(typed.get("place"));
        if (minutes < 5 || minutes > 600) {
            faults.add(new Wrong("minutes", "referrals.fault.choice"));
        }
        if (place.length() > LONGEST_PLACE) {
            faults.add(new Wrong("place", "referrals.fault.long"));
        }
        return begins.map(it -> new Act.When(it, minutes, place)).orElse(null);
    }

    /** Another time; where and how long stay as they were. */
    private Act.@Nullable When wish(List<Wrong> faults) {
        return begins("wished-day", "wished-hour", faults)
                .map(it -> new Act.When(it, 0, ""))
                .orElse(null);
    }

    private Optional<Instant> begins(String dayField, String hourField, List<Wrong> faults) {
        Optional<LocalDate> day = Typed.date(Typed.digits(typed.get(dayField)));
        Optional<LocalTime> hour = hour(Typed.digits(typed.get(hourField)));
        if (day.isEmpty()) {
            faults.add(new Wrong(dayField, "referrals.fault.day"));
        }
        if (hour.isEmpty()) {
            faults.add(new Wrong(hourField, "referrals.fault.hour"));
        }
        Optional<Instant> begins = day.flatMap(it ->
                hour.map(at -> it.atTime(at).atZone(ZoneId.systemDefault()).toInstant()));
        begins.filter(it -> !it.isAfter(now) || it.isAfter(now.plus(FARTHEST)))
                .ifPresent(never -> faults.add(new Wrong(dayField, "referrals.fault.future")));
        return begins;
    }

    private static Optional<LocalTime> hour(String digits) {
        try {
            return Optional.of(LocalTime.parse(digits));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
