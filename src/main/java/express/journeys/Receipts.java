package express.journeys;

import express.audit.Act;
import express.base.OrganisationId;
import express.base.Settings;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Post;
import express.messaging.Recipient;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends people what they keep of a consent, by the way on which a message may be left. */
@Component
@Transactional
class Receipts {

    private final Reaching reaching;
    private final Organisations organisations;
    private final Noting noting;
    private final Post post;
    private final Settings settings;
    private final ConsentLinks links;

    Receipts(
            Reaching reaching,
            Organisations organisations,
            Noting noting,
            Post post,
            Settings settings,
            ConsentLinks links) {
        this.reaching = reaching;
        this.organisations = organisations;
        this.noting = noting;
        this.post = post;
        this.settings = settings;
        this.links = links;
    }

    /** For machines. */
    @Transactional(readOnly = true)
    Map<String, Object> fields(Consent consent, CaseFile journey) {
        return Receipt.fields(consent, journey, this::name, settings.address().resolve(OwnPages.PATH));
    }

    /** Whether there was such a way. */
    boolean send(Viewer viewer, CaseFile journey, Consent consent, ReceiptWords.Chosen words) {
        Optional<Recipient> to = reaching.find(journey);
        to.ifPresent(it -> {
            String path = it.person() == null
                    ? TakingBackPages.path(links.make(journey, consent), words.language())
                    : OwnReceiptPages.path(consent, words.language());
            post.send(
                    it.in(words.language()),
                    new ReceiptLetter(
                            consent,
                            name(journey.holder()),
                            name(consent.receiver()),
                            words,
                            path,
                            settings.address().resolve(path)));
            noting.did(viewer, journey.id(), Act.EXPORTED, "receipt sent " + consent.purpose());
        });
        return to.isPresent();
    }

    /** Where it is taken back without an account, for paper: whoever holds it needs nothing else. */
    URI address(CaseFile journey, Consent consent, Locale language) {
        return settings.address().resolve(TakingBackPages.path(links.make(journey, consent), language));
    }

    @Transactional(readOnly = true)
    String name(OrganisationId id) {
        return organisations.listAll(List.of(id)).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}
