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

    /** Whether it says something else than what counts now. */
    boolean certifiedOtherwise() {
        return certified()
                .map(Certificate::attested)
                .filter(it -> it.attended() != tally.attended()
                        || it.virtualDays() != tally.virtualDays().size()
                        || it.physicalDays() != tally.physicalDays().size())
                .isPresent();
    }
}
