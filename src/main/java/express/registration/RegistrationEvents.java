package express.registration;

import java.util.UUID;

/** What registration tells others. */
public final class RegistrationEvents {

    private RegistrationEvents() {}

    /** Somebody is erased; what they left elsewhere under this registration is to lose them before, too. */
    public record Forgotten(UUID participant) {}
}
