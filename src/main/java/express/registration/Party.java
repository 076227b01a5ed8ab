package express.registration;

import express.base.OrganisationId;
import express.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People whom their organisation registers together.
 *
 * @param country of the organisation; empty, if nobody has said it
 * @param letters in which language they get letters
 */
record Party(
        OrganisationId organisation,
        String country,
        String family,
        String letters,
        List<String> languages,
        @Nullable String interpretation,
        List<Guest> guests) {

    /** One of them. */
    record Guest(String name, String email) {

        /** By which the same person is known again. */
        String key() {
            return Person.normalised(email);
        }
    }
}
