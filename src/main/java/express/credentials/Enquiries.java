package express.credentials;

import express.database.Acting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What whoever holds a number may know, whoever they are. */
@Component
class Enquiries {

    /** The work that answers whoever holds a number or a link. */
    static final String WORK = "credentials-check";

    private final Credentials credentials;

    Enquiries(Credentials credentials) {
        this.credentials = credentials;
    }

    Optional<Credential> ask(CredentialNumber number) {
        return Acting.inBackground(WORK, () -> credentials.find(number));
    }
}
