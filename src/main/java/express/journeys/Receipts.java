package express.journeys;

import express.audit.Act;
import express.base.OrganisationId;
import express.base.Settings;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Post;
import express.messaging.Recipient;
import java.util.List;
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

    Receipts(Reaching reaching, Organisations organisations, Noting noting, Post post, Settings settings) {
        this.reaching = reaching;
        this.organisations = organisations;
        this.noting = noting;
        this.post = post;
        this.settings = settings;
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
            String path = it.person() == null ? null : OwnReceiptPages.path(consent, words.language());
            String receiver = name(consent.receiver());
            post.send(
                    it.in(words.language()), new ReceiptLetter(consent, name(journey.holder()), receiver, words, path));
            noting.did(viewer, journey.id(), Act.EXPORTED, "receipt sent " + consent.purpose());
        });
        return to.isPresent();
    }

    @Transactional(readOnly = true)
    String name(OrganisationId id) {
        return organisations.listAll(List.of(id)).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}
