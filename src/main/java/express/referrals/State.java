package express.referrals;

import static express.referrals.Move.ACCEPT;
import static express.referrals.Move.AGREE;
import static express.referrals.Move.ANSWER;
import static express.referrals.Move.APPOINT;
import static express.referrals.Move.ASK;
import static express.referrals.Move.CANCEL;
import static express.referrals.Move.DECLINE;
import static express.referrals.Move.END;
import static express.referrals.Move.KEEP;
import static express.referrals.Move.LAPSE;
import static express.referrals.Move.MEET;
import static express.referrals.Move.RENEW;
import static express.referrals.Move.SEND;
import static express.referrals.Move.SHIFT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a referral is, for whom it waits, and what can come next. Every one can be ended by those who sent it. */
enum State {
    /** The person has not said yes yet, so that nobody else knows of it. */
    PREPARED(Side.PERSON),
    SENT(Side.RECEIVER),
    QUESTION(Side.SENDER),
    ACCEPTED(Side.RECEIVER),
    APPOINTED(Side.PERSON),
    /** The person, or who accompanies them, asks for another time; until there is an answer the appointment stands. */
    WISHED(Side.RECEIVER),
    /** The receiver asks for another time. */
    OFFERED(Side.PERSON),
    MET(Side.RECEIVER),
    /** The receiver sees nothing of it any more, and nobody has said how it ended. */
    LAPSED(Side.SENDER),
    ENDED(Side.TIME);

    private final Side waitsFor;

    State(Side waitsFor) {
        this.waitsFor = waitsFor;
    }

    /** {@link Side#TIME}, if for nobody. */
    Side waitsFor() {
        return waitsFor;
    }

    String key() {
        return "referrals.state." + name().toLowerCase(Locale.ROOT);
    }

    boolean isOver() {
        return this == ENDED;
    }

    /**
     * Where a move leads, if that side can make it now.
     *
     * @param accepted whether the receiver has accepted before
     */
    Optional<State> next(Move move, Side side, boolean accepted) {
        boolean stays = move == RENEW && this != LAPSED;
        return may(move, side) ? Optional.of(stays ? this : to(move, side, accepted)) : Optional.empty();
    }

    /** What a side can do now, the likeliest first. */
    List<Move> moves(Side side) {
        return Stream.of(AGREE, ACCEPT, ANSWER, SHIFT, KEEP, APPOINT, MEET, ASK, CANCEL, DECLINE, END)
                .filter(move -> may(move, side))
                .toList();
    }

    private boolean may(Move move, Side side) {
        if (move == RENEW) {
            return this != PREPARED && !isOver() && (side == Side.SENDER || side == Side.PERSON);
        }
        return switch (this) {
            case PREPARED -> move == SEND && side != Side.RECEIVER;
            case SENT ->
                side == Side.RECEIVER
                        ? is(move, ACCEPT, DECLINE, ASK, APPOINT)
                        : move == END && side != Side.TIME || lapses(move, side);
            case QUESTION ->
                side == Side.RECEIVER
                        ? is(move, ACCEPT, DECLINE, APPOINT)
                        : is(move, ANSWER, END) && side != Side.TIME || lapses(move, side);
            case ACCEPTED ->
                switch (side) {
                    case RECEIVER -> is(move, APPOINT, MEET, ASK, DECLINE, END);
                    case SENDER -> is(move, APPOINT, MEET, END);
                    case PERSON -> is(move, MEET, END);
                    case TIME -> move == LAPSE;
                };
            case APPOINTED ->
                switch (side) {
                    case RECEIVER -> is(move, SHIFT, MEET, APPOINT, CANCEL, DECLINE, END);
                    case SENDER -> is(move, SHIFT, MEET, APPOINT, CANCEL, END);
                    case PERSON -> is(move, SHIFT, MEET, CANCEL, END);
                    case TIME -> move == LAPSE;
                };
            case WISHED, OFFERED -> APPOINTED.may(move, side) || shifts(move, side);
            case MET -> move == END && side != Side.TIME || lapses(move, side);
            case LAPSED -> move == END && (side == Side.SENDER || side == Side.PERSON);
            case ENDED -> false;
        };
    }

    /** Only the side that is waited for says yes; either lets it stay as it was. */
    private boolean shifts(Move move, Side side) {
        boolean theirs = (side == Side.RECEIVER) == (this == WISHED);
        return side != Side.TIME && (move == KEEP || move == AGREE && theirs);
    }

    private static boolean lapses(Move move, Side side) {
        return move == LAPSE && side == Side.TIME;
    }

    private static boolean is(Move move, Move... among) {
        return List.of(among).contains(move);
    }

    private static State to(Move move, Side side, boolean accepted) {
        return switch (move) {
            case SEND -> SENT;
            case ACCEPT, CANCEL -> ACCEPTED;
            case ASK -> QUESTION;
            case ANSWER, RENEW -> accepted ? ACCEPTED : SENT;
            case APPOINT, AGREE, KEEP -> APPOINTED;
            case SHIFT -> side == Side.RECEIVER ? OFFERED : WISHED;
            case MEET -> MET;
            case LAPSE -> LAPSED;
            case DECLINE, END -> ENDED;
        };
    }
}
