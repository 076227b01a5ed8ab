package express.exhibits;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Settings;
import express.directory.Organisation;
import express.directory.Organisations;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the persons in a picture, one by one, on behalf of its organisation. */
@Component
@Transactional
class Asking {

    private final Exhibits exhibits;
    private final Consents consents;
    private final Codes codes;
    private final Notices notices;
    private final Names names;

    Asking(Exhibits exhibits, Consents consents, Codes codes, Notices notices, Names names) {
        this.exhibits = exhibits;
        this.consents = consents;
        this.codes = codes;
        this.notices = notices;
        this.names = names;
    }

    /** What the organisation that asks is called, and where this installation stands. */
    @Component
    static class Names {

        private final Organisations organisations;
        private final Settings settings;

        Names(Organisations organisations, Settings settings) {
            this.organisations = organisations;
            this.settings = settings;
        }

        String of(OrganisationId id) {
            return organisations.listAll(List.of(id)).stream()
                    .map(Organisation::name)
                    .findFirst()
                    .orElse("");
        }

        String address(String path) {
            return settings.address().resolve(path).toString();
        }
    }

    /** Not more than can be recognised. */
    boolean ask(Exhibit seen, Consents.Asked asked) {
        Exhibit exhibit = exhibits.hold(seen.id());
        if (exhibit.withdrawn() || exhibit.unasked() == 0) {
            return false;
        }
        UUID consent = consents.add(exhibit.id(), asked);
        if (asked.way() != Consent.Way.PAPER) {
            String code = ConsentPages.PATH + codes.of(consent);
            String path = code + "?lang=" + asked.language().toLanguageTag();
            notices.ask(
                    asked,
                    new AskingLetter(
                            names.of(exhibit.organisation()), exhibit.usedIn(), path, URI.create(names.address(code))));
        }
        return true;
    }

    void remove(Exhibit exhibit, UUID consent) {
        if (!consents.remove(exhibit.id(), consent)) {
            throw new NotFound();
        }
    }

    /** Of paper only: a code that went by letter is for its reader alone. */
    @Transactional(readOnly = true)
    AgreementPages.SlipPage slip(Exhibit exhibit, UUID id) {
        Consent consent = consents.get(exhibit.id(), id);
        if (!consent.isOnPaper()) {
            throw new NotFound();
        }
        return new AgreementPages.SlipPage(
                consent,
                exhibit,
                names.of(exhibit.organisation()),
                codes.of(id),
                names.address(ConsentPages.PATH.substring(0, ConsentPages.PATH.length() - 1)));
    }
}
