package express.adoptions;

import express.messaging.Channel;
import express.messaging.Letter;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Person;
import express.practices.Versions.Standing;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters about adoptions. Each is noted where it is sent, so that none is sent twice and none is lost. */
@Component
@Transactional
class AdoptionPost {

    private final Adoptions adoptions;
    private final Parties parties;
    private final Post post;

    AdoptionPost(Adoptions adoptions, Parties parties, Post post) {
        this.adoptions = adoptions;
        this.parties = parties;
        this.post = post;
    }

    void tell(Adoption adoption, Adoptions.Told before, Standing now, List<Person> readers) {
        if (adoptions.tell(before, now)) {
            String network = parties.network(adoption.network()).name();
            readers.forEach(reader -> send(reader, new SourceLetter(adoption, now, network, reader.language())));
        }
    }

    void remind(Adoption adoption, Standing source, List<Person> readers) {
        if (adoptions.remind(adoption.id(), Adoption.SILENCE)) {
            String network = parties.network(adoption.network()).name();
            readers.forEach(
                    reader -> send(reader, new ReminderLetter(adoption, source.title(reader.language()), network)));
        }
    }

    private void send(Person reader, Letter letter) {
        String email = Objects.requireNonNull(reader.email());
        post.send(new Recipient(reader.id(), reader.name(), email, Channel.EMAIL, reader.language()), letter);
    }
}
