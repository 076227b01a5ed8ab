package express.referrals;

import java.util.List;
import java.util.Locale;

/** How a referral ends; there is no other end. */
enum Outcome {
    HELPED,
    PARTLY,
    NOT_REACHED,
    /** By the receiver, with a reason. */
    DECLINED,
    /** By the person. */
    WITHDRAWN,
    REFERRED_ON;

    String key() {
        return "referrals.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody looked for something and did not get it. */
    boolean isUnmet() {
        return this == NOT_REACHED || this == DECLINED;
    }

    /** With which a side may end one. */
    static List<Outcome> of(Side side) {
        return switch (side) {
            case SENDER -> List.of(HELPED, PARTLY, NOT_REACHED, REFERRED_ON, WITHDRAWN);
            case RECEIVER -> List.of(HELPED, PARTLY, NOT_REACHED, REFERRED_ON);
            case PERSON -> List.of(HELPED, PARTLY, NOT_REACHED, WITHDRAWN);
            case TIME -> List.of();
        };
    }
}
