package express.journeys;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a living consent opens, for those who come by a link and have no account.
 *
 * @param called nothing, if the name is not among it
 */
public record Shared(Consent consent, Optional<Called> called, List<Reach> contacts, List<Locale> languages) {

    /**
     * A way to reach somebody.
     *
     * @param key the message key of the way
     * @param safe whether something may be left there that somebody else could hear or read
     */
    public record Reach(String key, String reach, boolean safe) {}
}
