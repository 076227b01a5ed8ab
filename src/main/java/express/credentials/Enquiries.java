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
    private final Figures figures;

    Enquiries(Credentials credentials, Figures figures) {
        this.credentials = credentials;
        this.figures = figures;
    }

    Optional<Credential> ask(CredentialNumber number) {
        return Acting.inBackground(WORK, () -> credentials.find(number));
    }

    /** Somebody checked it. */
    void count(Verdict verdict) {
        if (verdict.outcome().isSigned() && verdict.number() != null) {
            String number = verdict.number();
            Acting.inBackground(WORK, () -> {
                figures.add(number);
                return null;
            });
        }
    }
}
