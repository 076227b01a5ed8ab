package express.referrals;

import java.util.Locale;

/** Why a receiver declines. None of them is about who somebody is. */
enum Reason {
    FULL,
    NOT_OURS,
    LANGUAGE,
    CONDITIONS,
    AWAY,
    OTHER;

    String key() {
        return "referrals.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
