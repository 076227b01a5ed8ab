package express.people;

import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param email in small letters; absent for those who come in another way
 */
public record Person(
        PersonId id, String name, @Nullable String email, Locale language, boolean operator, Instant createdAt) {

    /** Addresses are compared without regard to case and to space around them. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
