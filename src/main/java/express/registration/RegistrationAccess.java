package express.registration;

import express.base.OrganisationId;
import express.directory.Organisation;
import java.util.Collection;

/** Who runs an organisation's gatherings also registers its people, and those of no other. */
final class RegistrationAccess {

    private RegistrationAccess() {}

    static boolean mayRegister(Collection<Organisation> run, OrganisationId organisation) {
        return run.stream().anyMatch(it -> it.id().equals(organisation));
    }
}
