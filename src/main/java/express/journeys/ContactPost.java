package express.journeys;

import express.base.OrganisationId;
import express.base.Role;
import express.directory.Organisation;
import express.directory.Organisations;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to those of an organisation who call people back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactPost {

    private final Organisations organisations;
    private final Addressees addressees;
    private final Post post;

    ContactPost(Organisations organisations, Addressees addressees, Post post) {
        this.organisations = organisations;
        this.addressees = addressees;
        this.post = post;
    }

    /** Somebody asked to be called. */
    void tell(OrganisationId holder) {
        send(holder, addressees.listIn(holder, Role.ADVISER), false);
    }

    /** Nobody has said yet what became of it; one who holds both roles is written to once. */
    void remind(OrganisationId holder) {
        send(
                holder,
                Stream.of(Role.ADVISER, Role.ADMINISTRATOR)
                        .flatMap(role -> addressees.listIn(holder, role).stream())
                        .distinct()
                        .toList(),
                true);
    }

    private void send(OrganisationId holder, List<Recipient> people, boolean again) {
        for (Organisation house : organisations.listAll(List.of(holder))) {
            String path = "/organisations/" + house.slug() + "/first-contacts";
            people.forEach(to -> post.send(to, new ContactLetter(house.name(), path, again)));
        }
    }
}
