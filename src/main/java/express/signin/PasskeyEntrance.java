package express.signin;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import express.people.Entrance;
import express.people.Viewers;
import express.signin.Admission.Admitted;
import express.signin.Admission.Refused;
import express.signin.Challenges.Challenge;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How people come in with a passkey. */
@Component
class PasskeyEntrance {

    /** What the challenges of this entrance are about; those for a new passkey are about its person. */
    static final String ABOUT = "sign-in";

    private final Entrance entrance;
    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final Viewers viewers;

    PasskeyEntrance(Entrance entrance, Passkeys passkeys, Ceremonies ceremonies, Viewers viewers) {
        this.entrance = entrance;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.viewers = viewers;
    }

    Admission enter(String answer, Optional<Challenge> posed) {
        if (posed.isEmpty()) {
            return new Refused(Refusal.PASSKEY_LATE);
        }
        return ceremonies
                .used(answer)
                .map(read -> entrance.open(() -> enter(read, posed.get())))
                .orElse(new Refused(Refusal.PASSKEY_WRONG));
    }

    private Admission enter(AuthenticationData answer, Challenge challenge) {
        Optional<Passkey> known = passkeys.findForUse(answer.getCredentialId());
        if (known.isEmpty()) {
            return new Refused(Refusal.PASSKEY_UNKNOWN);
        }
        Passkey passkey = known.get();
        try {
            long signCount = ceremonies.check(answer, challenge, passkey);
            return isOfItsPerson(passkey, answer) ? enter(passkey, signCount, challenge) : wrong();
        } catch (MaliciousCounterValueException copied) {
            return new Refused(Refusal.PASSKEY_COPIED);
        } catch (VerificationException wrong) {
            return wrong();
        }
    }

    private boolean isOfItsPerson(Passkey passkey, AuthenticationData answer) {
        return passkeys.findHandle(passkey.personId())
                .filter(handle -> Arrays.equals(handle, answer.getUserHandle()))
                .isPresent();
    }

    private static Admission wrong() {
        return new Refused(Refusal.PASSKEY_WRONG);
    }

    private Admission enter(Passkey passkey, long signCount, Challenge challenge) {
        if (!passkeys.use(passkey.id(), signCount, challenge.posedAt())) {
            return new Refused(Refusal.PASSKEY_LATE);
        }
        return viewers.find(passkey.personId()).isPresent()
                ? new Admitted(passkey.personId())
                : new Refused(Refusal.DEACTIVATED);
    }
}
