package express.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a referral goes on by an act: nothing else decides what it becomes. */
final class Course {

    private Course() {}

    /** Nothing, if that side cannot do so now. */
    static Optional<Referral> after(Referral before, Act act, Terms terms, Instant now) {
        return before.state()
                .next(act.move(), act.side(), before.acceptedAt() != null)
                .filter(state -> isWhole(state, act, now))
                .map(state -> moved(before, act, state, due(state, act, terms, now), now));
    }

    /** Whether everything is said that belongs to it. */
    private static boolean isWhole(State state, Act act, Instant now) {
        Act.When when = act.when();
        return switch (act.move()) {
            case APPOINT, KEEP -> when != null;
            case SHIFT, AGREE -> when != null && when.begins().isAfter(now);
            case DECLINE -> act.reason() != null;
            case END -> act.outcome() != null && Outcome.of(act.side()).contains(act.outcome());
            // Who meets before the appointment begins, cancels it first: nobody was there at a time that has not come.
            case MEET -> when == null || !when.begins().isAfter(now);
            case SEND, ACCEPT, ASK, ANSWER, CANCEL, RENEW, LAPSE -> !state.isOver();
        };
    }

    /** What comes after an appointment counts from it, and what is asked before one is answered before it. */
    private static Instant due(State state, Act act, Terms terms, Instant now) {
        Act.When when = act.when();
        if (act.move() == Move.SHIFT && when != null) {
            Instant useful = act.useful();
            Instant last = useful == null ? when.begins() : earlier(when.begins(), useful);
            return earlier(terms.due(state, now), last);
        }
        return terms.due(state, state == State.APPOINTED && when != null ? when.begins() : now);
    }

    private static Referral moved(Referral it, Act act, State state, Instant due, Instant now) {
        boolean accepts = EnumSet.range(State.ACCEPTED, State.MET).contains(state);
        boolean over = state.isOver();
        return new Referral(
                it.network(),
                it.journey(),
                it.id(),
                it.sender(),
                it.receiver(),
                it.serviceId(),
                it.service(),
                it.consent(),
                it.follows(),
                it.step(),
                it.words(),
                it.language(),
                it.interpreter(),
                it.district(),
                state,
                now,
                over ? act.ends() : null,
                over ? act.reason() : null,
                it.preparedBy(),
                it.preparedAt(),
                act.move() == Move.SEND ? now : it.sentAt(),
                it.seenAt(),
                first(it.acceptedAt(), accepts ? now : null),
                first(it.metAt(), state == State.MET ? now : null),
                over ? now : null,
                due,
                0,
                it.version());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant first(@Nullable Instant before, @Nullable Instant now) {
        return before == null ? now : before;
    }

    /** Nobody has done what was due: once more they have time. */
    static Referral late(Referral it, Terms terms, Instant now) {
        return new Referral(
                it.network(),
                it.journey(),
                it.id(),
                it.sender(),
                it.receiver(),
                it.serviceId(),
                it.service(),
                it.consent(),
                it.follows(),
                it.step(),
                it.words(),
                it.language(),
                it.interpreter(),
                it.district(),
                it.state(),
                it.stateSince(),
                it.outcome(),
                it.reason(),
                it.preparedBy(),
                it.preparedAt(),
                it.sentAt(),
                it.seenAt(),
                it.acceptedAt(),
                it.metAt(),
                it.endedAt(),
                now.plus(Duration.ofDays(terms.reminding())),
                it.late() + 1,
                it.version());
    }
}
