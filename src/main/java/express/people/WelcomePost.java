package express.people;

import express.base.PersonId;
import express.messaging.Channel;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Tokens.Fresh;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letters by which people are asked in, ask to come in, and are answered. */
@Component
class WelcomePost {

    private final Post post;
    private final People people;

    WelcomePost(Post post, People people) {
        this.post = post;
        this.people = people;
    }

    /** Whoever has an account is written to in their own language. */
    void invite(
            String email, Optional<Person> known, Locale language, PersonId by, Invitations.About about, Fresh fresh) {
        String name = people.find(by).map(Person::name).orElse(about.called());
        post.send(
                known.map(WelcomePost::to).orElseGet(() -> to(email, language)),
                new InvitationLetter(name, about.called(), fresh.link(), fresh.until()));
    }

    private static Recipient to(Person person) {
        String email = Optional.ofNullable(person.email()).orElseThrow();
        return new Recipient(person.id(), person.name(), email, Channel.EMAIL, person.language());
    }

    private static Recipient to(String email, Locale language) {
        return new Recipient(null, "", Person.normalised(email), Channel.EMAIL, language);
    }

    void proveAddress(Registrations.Wish wish, Optional<Person> known, Fresh fresh) {
        Recipient to = known.map(WelcomePost::to).orElseGet(() -> to(wish.email(), wish.language()));
        boolean closed = known.filter(person -> !people.isActive(person.id())).isPresent();
        post.send(
                to,
                closed
                        ? new ClosedLetter()
                        : new RegistrationLetter(wish.host().called(), fresh.link(), fresh.until()));
    }

    /** Not everybody can be written to. */
    void tellOfRequest(Person administrator, Host host) {
        if (administrator.email() != null) {
            post.send(to(administrator), new RequestLetter(host));
        }
    }

    void answer(Person asking, Host host, boolean confirmed) {
        if (asking.email() != null) {
            post.send(to(asking), new AnswerLetter(host, confirmed));
        }
    }
}
