package express.people;

import express.base.PersonId;
import express.people.Tokens.Fresh;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letters by which people are asked in, ask to come in, and are answered. */
@Component
class WelcomePost {

    void invite(
            String email, Optional<Person> known, Locale language, PersonId by, Invitations.About about, Fresh fresh) {}

    void proveAddress(Registrations.Wish wish, Optional<Person> known, Fresh fresh) {}

    void tellOfRequest(Person administrator, Person asking, Host host) {}

    void answer(Person asking, Host host, boolean confirmed) {}
}
