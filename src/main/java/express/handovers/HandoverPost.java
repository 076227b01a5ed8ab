package express.handovers;

import express.base.OrganisationId;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letters about an offer. */
@Component
class HandoverPost {

    private final Post post;
    private final Answerers answerers;
    private final Organisations organisations;

    HandoverPost(Post post, Answerers answerers, Organisations organisations) {
        this.post = post;
        this.answerers = answerers;
        this.organisations = organisations;
    }

    /** To those who are to take it; if others offered it in the owner's stead, to the owner too. */
    void offered(Offer offer) {
        send(offer, "offered", offer.to(), offer.from());
        if (offer.inStead()) {
            send(offer, "in-stead", offer.from(), offer.to());
        }
    }

    void ended(Offer offer, Offer.Outcome outcome) {
        if (outcome == Offer.Outcome.WITHDRAWN) {
            send(offer, "withdrawn", offer.to(), offer.from());
        } else {
            send(offer, outcome == Offer.Outcome.ACCEPTED ? "accepted" : "declined", offer.from(), offer.to());
        }
    }

    private void send(Offer offer, String kind, OrganisationId reader, OrganisationId other) {
        String name = organisations.listAll(List.of(other)).stream()
                .map(Organisation::name)
                .findFirst()
                .orElse("");
        answerers
                .of(reader, Circle.EDITORS, Circle.ADMINISTRATORS, Circle.COORDINATORS)
                .people()
                .forEach(person -> post.send(person, new HandoverLetter(kind, offer.title(), name, offer.path())));
    }
}
