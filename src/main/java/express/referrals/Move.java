package express.referrals;

import java.util.Locale;

/** What a side can do with a referral. */
enum Move {
    SEND,
    ACCEPT,
    DECLINE,
    ASK,
    ANSWER,
    APPOINT,
    CANCEL,
    MEET,
    /** The consent has run out. */
    LAPSE,
    END;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "referrals.move." + slug();
    }

    /** What is typed for it; words first. */
    String[] fields() {
        return switch (this) {
            case ASK -> new String[] {"question"};
            case ANSWER -> new String[] {"answer"};
            case DECLINE -> new String[] {"refusal", "reason"};
            case END -> new String[] {"ending", "outcome"};
            case APPOINT -> new String[] {"", "day", "hour", "minutes", "place"};
            case SEND, ACCEPT, CANCEL, MEET, LAPSE -> new String[] {""};
        };
    }
}
