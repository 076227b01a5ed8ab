package express.signin;

import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.ClosedLetter;
import express.people.People;
import express.people.Person;
import express.people.Tokens;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what somebody needs to sign in. */
@Component
class SignInPost {

    private final Post post;
    private final People people;

    SignInPost(Post post, People people) {
        this.post = post;
        this.people = people;
    }

    /** Whoever is deactivated learns it here, and nobody else does. */
    void send(Person person, Tokens.Fresh fresh) {
        String email = Optional.ofNullable(person.email()).orElseThrow();
        var to = new Recipient(person.id(), person.name(), email, Channel.EMAIL, person.language());
        post.send(to, people.isActive(person.id()) ? new SignInLetter(fresh) : new ClosedLetter());
    }
}
