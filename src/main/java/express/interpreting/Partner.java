package express.interpreting;

import express.base.OrganisationId;
import express.messaging.Channel;
import express.messaging.Recipient;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another house that takes over what nobody of this one speaks.
 *
 * @param language in which it is written to
 * @param speaks what it is asked for, in words
 * @param payFamily the tariff by which it is paid
 */
record Partner(
        OrganisationId house,
        UUID id,
        String name,
        String email,
        Locale language,
        String speaks,
        String payFamily,
        Instant since,
        @Nullable Instant endedAt) {

    Recipient recipient() {
        return new Recipient(null, name, email, Channel.EMAIL, language);
    }
}
