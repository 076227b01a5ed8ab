package express.attendance;

import express.base.OrganisationId;
import express.registration.Participant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a gathering, with how much of it they attended.
 *
 * @param registration nothing, once it is gone
 * @param certificate the one that counts, if there is one
 */
record Attendee(
        UUID id,
        String name,
        OrganisationId organisation,
        String country,
        Tally tally,
        @Nullable Participant registration,
        @Nullable Certificate certificate) {

    Optional<Participant> registered() {
        return Optional.ofNullable(registration);
    }

    Optional<Certificate> certified() {
        return Optional.ofNullable(certificate);
    }

    /** Whether it says what is known now. */
    boolean certifiedOtherwise() {
        return certificate != null && certificate.attested().attended() != tally.attended();
    }
}
