package express.adoptions;

import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.messaging.Post;
import express.messaging.Recipient;
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
    private final Answerers answerers;
    private final Post post;

    AdoptionPost(Adoptions adoptions, Parties parties, Answerers answerers, Post post) {
        this.adoptions = adoptions;
        this.parties = parties;
        this.answerers = answerers;
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
        return answerers
                .of(adoption.organisation(), List.of(adoption.network()), Circle.EDITORS, Circle.COORDINATORS)
                .people();
    }
}
