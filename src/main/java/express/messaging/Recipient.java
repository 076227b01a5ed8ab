package express.messaging;

import express.base.PersonId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter reaches, and how. What cannot be an address is refused; a name loses what could pass for a line of its
 * own or turn the letters around it.
 *
 * @param person the one whose letter it is, so that it is erased with them; none if they have no account
 * @param name may be empty
 */
public record Recipient(@Nullable PersonId person, String name, String address, Channel channel, Locale language) {

    private static final int LONGEST_NAME = 100;

    public Recipient {
        if (!channel.reaches(address)) {
            throw new IllegalArgumentException("no address for " + channel);
        }
        String line = oneLine(name);
        name = line.substring(
                0, line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), LONGEST_NAME)));
    }

    /** The same, who reads this letter in another language. */
    public Recipient in(Locale other) {
        return new Recipient(person, name, address, channel, other);
    }

    /** Without line breaks, other controls, and marks that turn the direction of writing. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
    }
}
