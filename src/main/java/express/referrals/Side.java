package express.referrals;

import java.util.Locale;

/** Who does something with a referral, or for whom it waits. */
enum Side {
    /** The organisation that holds the file. */
    SENDER,
    RECEIVER,
    /** Whose file it is. */
    PERSON,
    /** Nobody: a term has passed. */
    TIME;

    String key() {
        return "referrals.side." + name().toLowerCase(Locale.ROOT);
    }
}
