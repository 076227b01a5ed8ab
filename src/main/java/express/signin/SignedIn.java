package express.signin;

import express.base.PersonId;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What the session keeps of somebody who signed in: who they are, and nothing of what they may. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final PersonId person;

    SignedIn(PersonId person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    PersonId person() {
        return person;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** Sessions are found by this name. */
    @Override
    public String getName() {
        return person.toString();
    }
}
