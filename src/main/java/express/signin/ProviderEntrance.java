package express.signin;

import express.base.PersonId;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.signin.Admission.Admitted;
import express.signin.Admission.Refused;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * How people come in from an identity provider: as whom they were linked before, else by an address that the provider
 * has verified. Nobody gets an account this way.
 */
@Component
class ProviderEntrance {

    private final Entrance entrance;
    private final People people;
    private final Identities identities;
    private final Viewers viewers;

    ProviderEntrance(Entrance entrance, People people, Identities identities, Viewers viewers) {
        this.entrance = entrance;
        this.people = people;
        this.identities = identities;
        this.viewers = viewers;
    }

    Admission enter(OidcUser user) {
        return entrance.open(() -> identities
                .find(user.getIssuer().toString(), user.getSubject())
                .map(this::admit)
                .orElseGet(() -> link(user)));
    }

    private Admission admit(PersonId person) {
        return viewers.find(person).isPresent() ? new Admitted(person) : new Refused(Refusal.DEACTIVATED);
    }

    private Admission link(OidcUser user) {
        String email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return new Refused(Refusal.EMAIL_UNVERIFIED);
        }
        return people.findByEmail(email)
                .map(person -> link(user, person.id()))
                .orElse(new Refused(Refusal.PERSON_UNKNOWN));
    }

    private Admission link(OidcUser user, PersonId person) {
        Admission admission = admit(person);
        boolean free =
                admission instanceof Refused || identities.link(user.getIssuer().toString(), user.getSubject(), person);
        return free ? admission : new Refused(Refusal.OTHER_IDENTITY);
    }
}
