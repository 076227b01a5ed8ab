package express.signin;

import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.People;
import express.people.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a passkey and tells its person by letter: both happen, or neither. */
@Component
class PasskeyPost {

    private final Passkeys passkeys;
    private final People people;
    private final Post post;

    PasskeyPost(Passkeys passkeys, People people, Post post) {
        this.passkeys = passkeys;
        this.people = people;
        this.post = post;
    }

    /** Tells whether it was new. */
    @Transactional
    public boolean add(Passkey passkey) {
        boolean added = passkeys.add(passkey);
        if (added) {
            tell(people.get(passkey.personId()), passkey.label());
        }
        return added;
    }

    private void tell(Person person, String label) {
        Optional.ofNullable(person.email())
                .map(email -> new Recipient(person.id(), person.name(), email, Channel.EMAIL, person.language()))
                .ifPresent(to -> post.send(to, new PasskeyLetter(label)));
    }
}
