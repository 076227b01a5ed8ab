package express.people;

import express.messaging.Channel;
import express.messaging.Letter;
import express.messaging.Post;
import express.messaging.Recipient;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letters about a change of address. */
@Component
class AddressPost {

    private final Post post;

    AddressPost(Post post) {
        this.post = post;
    }

    /** The link by which somebody proves that the new address is theirs; until then it is told no name. */
    void prove(Person person, String email, Tokens.Fresh fresh) {
        send(person, "", email, new AddressLetter(fresh.link(), fresh.until()));
    }

    private void send(Person person, String name, String email, Letter letter) {
        post.send(new Recipient(person.id(), name, email, Channel.EMAIL, person.language()), letter);
    }

    /** Warns the old address, if there was one. */
    void warn(Person before) {
        Optional.ofNullable(before.email()).ifPresent(old -> send(before, before.name(), old, new AddressWarning()));
    }
}
