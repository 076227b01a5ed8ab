package express.referrals;

import express.base.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A move, as a side asks for it.
 *
 * @param actor nobody, if they have no account
 * @param version of the referral that they saw
 * @param words may be empty
 * @param outcome with which it ends
 * @param reason why it is declined
 * @param when of an appointment
 * @param useful until when an answer to it is of any use, if there is such a time
 */
record Act(
        Move move,
        Side side,
        @Nullable PersonId actor,
        int version,
        String words,
        @Nullable Outcome outcome,
        @Nullable Reason reason,
        @Nullable When when,
        @Nullable Instant useful) {

    /** When and where. */
    record When(Instant begins, int minutes, String place) {}

    Act(
            Move move,
            Side side,
            @Nullable PersonId actor,
            int version,
            String words,
            @Nullable Outcome outcome,
            @Nullable Reason reason,
            @Nullable When when) {
        this(move, side, actor, version, words, outcome, reason, when, null);
    }

    static Act of(Move move, Side side, @Nullable PersonId actor, int version) {
        return new Act(move, side, actor, version, "", null, null, null);
    }

    static Act end(Outcome outcome, Side side, @Nullable PersonId actor, int version) {
        return new Act(Move.END, side, actor, version, "", outcome, null, null);
    }

    /** With what is known of the appointment that it is about. */
    Act about(When which, @Nullable Instant until) {
        return new Act(move, side, actor, version, words, outcome, reason, which, until);
    }

    /** How it ends by this, if it does. */
    @Nullable
    Outcome ends() {
        return move == Move.DECLINE ? Outcome.DECLINED : outcome;
    }
}
