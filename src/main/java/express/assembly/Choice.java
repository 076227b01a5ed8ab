package express.assembly;

import java.util.Locale;

/** How somebody votes. */
enum Choice {
    YES,
    NO,
    ABSTAIN;

    String key() {
        return "assembly.choice." + name().toLowerCase(Locale.ROOT);
    }
}
