package express.signin;

import express.base.PersonId;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import express.people.Tokens;
import express.people.Tokens.Fresh;
import express.people.Tokens.Purpose;
import express.people.Tokens.Redeemed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How people come in without a password: by a code or a link that reaches their address. */
@Component
class LetterEntrance {

    private final Entrance entrance;
    private final People people;
    private final Tokens tokens;
    private final SignInPost post;

    LetterEntrance(Entrance entrance, People people, Tokens tokens, SignInPost post) {
        this.entrance = entrance;
        this.people = people;
        this.tokens = tokens;
        this.post = post;
    }

    /**
     * Sends a code and a link if there is somebody with this address. The attempt looks the same when there is not, so
     * that nobody finds out who has an account.
     */
    UUID ask(String email) {
        return entrance.open(() -> {
            tokens.withdraw(Purpose.SIGN_IN, email);
            Fresh fresh = tokens.make(Purpose.SIGN_IN, email, "{}");
            people.findByEmail(email).ifPresent(person -> post.send(person, fresh));
            return fresh.attempt();
        });
    }

    Optional<PersonId> enterByCode(UUID attempt, String code) {
        return entrance.open(
                () -> tokens.redeemCode(Purpose.SIGN_IN, attempt, code).flatMap(this::person));
    }

    boolean leadsIn(String link) {
        return entrance.look(() -> tokens.look(Purpose.SIGN_IN, link).isPresent());
    }

    Optional<PersonId> enterByLink(String link) {
        return entrance.open(() -> tokens.redeemLink(Purpose.SIGN_IN, link).flatMap(this::person));
    }

    /** Whoever is deactivated is nobody here. */
    private Optional<Person> findByEmail(String email) {
        return people.findByEmail(email).filter(person -> people.isActive(person.id()));
    }

    private Optional<PersonId> person(Redeemed token) {
        return findByEmail(token.email()).map(Person::id);
    }
}
