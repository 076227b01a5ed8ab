package express.adoptions;

import express.base.Role;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import express.practices.Versions.Standing;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters about adoptions. Each is noted where it is sent, so that none is sent twice and none is lost. */
@Component
@Transactional
class AdoptionPost {

    private final Adoptions adoptions;
    private final Parties parties;
    private final Addressees addressees;
    private final Post post;

    AdoptionPost(Adoptions adoptions, Parties parties, Addressees addressees, Post post) {
        this.adoptions = adoptions;
        this.parties = parties;
        this.addressees = addressees;
        this.post = post;
    }

    void tell(Adoptions.Told before, Standing now) {
        if (adoptions.tell(before, now)) {
            Adoption adoption = adoptions.get(before.adoption());
            String network = parties.network(adoption.network()).name();
            readers(adoption)
                    .forEach(reader -> post.send(reader, new SourceLetter(adoption, now, network, reader.language())));
        }
    }

    void remind(Adoption adoption, Standing source) {
        if (adoptions.remind(adoption.id(), Adoption.SILENCE)) {
            String network = parties.network(adoption.network()).name();
            readers(adoption)
                    .forEach(reader ->
                            post.send(reader, new ReminderLetter(adoption, source.title(reader.language()), network)));
        }
    }

    /** The editors who write the copy; if there are none left, whoever holds the network together. */
    private List<Recipient> readers(Adoption adoption) {
        List<Recipient> editors = addressees.listIn(adoption.organisation(), Role.EDITOR);
        return editors.isEmpty() ? addressees.listCoordinators(adoption.network()) : editors;
    }
}
