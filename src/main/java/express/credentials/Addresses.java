package express.credentials;

import express.base.OrganisationId;
import express.base.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By which names issuers, lists and numbers of this installation are known everywhere. */
@Component
class Addresses {

    private final URI site;
    private final String did;

    Addresses(Settings settings) {
        this.site = settings.address();
        this.did = "did:web:" + site.getAuthority().replace(":", "%3A") + ":issuers:";
    }

    String did(OrganisationId organisation) {
        return did + organisation;
    }

    /** Which organisation of ours it names; nothing if it names none. */
    Optional<OrganisationId> organisation(String issuer) {
        if (!issuer.startsWith(did)) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(issuer.substring(did.length()));
            return Optional.of(new OrganisationId(id)).filter(it -> did(it).equals(issuer));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    boolean isOurs(String issuer) {
        return issuer.startsWith(did);
    }

    String list(OrganisationId organisation, int list) {
        return site.resolve("/issuers/" + organisation + "/status/" + list).toString();
    }

    String number(String number) {
        return site.resolve("/check/" + number).toString();
    }

    /** What a square leads to: the page that checks what it holds. */
    String square(String claim) {
        return site.resolve("/check?claim=" + claim).toString();
    }
}
