package express.journeys;

import express.audit.Act;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Post;
import express.messaging.Recipient;
import express.ui.Languages;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends people what they keep of a consent, by the way on which a message may be left. It says it in the language in which the
 * consent was explained, where there are words in it.
 */
@Component
@Transactional
class Receipts {

    private final Reaching reaching;
    private final Organisations organisations;
    private final Languages languages;
    private final Noting noting;
    private final Post post;

    Receipts(Reaching reaching, Organisations organisations, Languages languages, Noting noting, Post post) {
        this.reaching = reaching;
        this.organisations = organisations;
        this.languages = languages;
        this.noting = noting;
        this.post = post;
    }

    /** Whether there was such a way. */
    boolean send(Viewer viewer, CaseFile journey, Consent consent) {
        var to = reaching.find(journey);
        to.ifPresent(it -> {
            post.send(
                    new Recipient(it.person(), it.name(), it.address(), it.channel(), language(consent, it.language())),
                    new ReceiptLetter(consent, name(journey.holder()), name(consent.receiver())));
            noting.did(viewer, journey.id(), Act.EXPORTED, "receipt sent " + consent.purpose());
        });
        return to.isPresent();
    }

    /** For paper that somebody else prints for the person. */
    @Transactional(readOnly = true)
    Locale language(CaseFile journey, Consent consent) {
        return language(consent, reaching.language(journey));
    }

    private Locale language(Consent consent, Locale otherwise) {
        return languages.find(consent.language().toLanguageTag()).orElse(otherwise);
    }

    @Transactional(readOnly = true)
    String name(OrganisationId id) {
        return organisations.listAll(List.of(id)).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}
