package express.frontdoor;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Somebody of an organisation who has agreed to be named to whoever comes. */
record Welcomer(OrganisationId organisation, PersonId person, String name, List<Locale> languages, Instant agreedAt) {

    boolean speaks(String language) {
        return languages.stream().anyMatch(it -> it.getLanguage().equals(language));
    }
}
