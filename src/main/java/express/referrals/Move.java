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
    /** Asks for another time of an appointment. */
    SHIFT,
    /** Says yes to the time that was asked for. */
    AGREE,
    /** It stays when it was. */
    KEEP,
    CANCEL,
    MEET,
    /** The person says yes for longer. */
    RENEW,
    /** The consent has run out. */
    LAPSE,
    END;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "referrals.move." + slug();
    }

    /** Whether to press a button is all that it takes. */
    boolean isPlain() {
        return this == ACCEPT || this == AGREE || this == KEEP || this == MEET || this == CANCEL;
    }

    /** Whether only a yes of the person does it, and nobody who asks for it. */
    boolean isByConsent() {
        return this == SEND || this == RENEW;
    }

    boolean isOfAnotherTime() {
        return this == SHIFT || this == AGREE || this == KEEP;
    }

    /** Whether it is about the appointment that stands, if there is one. */
    boolean isOfAnAppointment() {
        return isOfAnotherTime() || this == MEET || this == RENEW;
    }

    /** Whether nothing has to be said with it. */
    boolean isMute() {
        return this == DECLINE || this == END || this == SHIFT;
    }

    /** What is typed for it; words first. */
    String[] fields() {
        return switch (this) {
            case ASK -> new String[] {"question"};
            case ANSWER -> new String[] {"answer"};
            case DECLINE -> new String[] {"refusal", "reason"};
            case END -> new String[] {"ending", "outcome"};
            case APPOINT -> new String[] {"", "day", "hour", "minutes", "place"};
            case SHIFT -> new String[] {"wish", "wished-day", "wished-hour"};
            case SEND, ACCEPT, AGREE, KEEP, CANCEL, MEET, RENEW, LAPSE -> new String[] {""};
        };
    }
}
