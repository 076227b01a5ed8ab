package express.people;

import express.base.PersonId;
import express.people.Tokens.Purpose;
import express.people.Tokens.Redeemed;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lets in by a link those who may have no account yet. */
@Component
class Arrivals {

    private final Entrance entrance;
    private final Tokens tokens;
    private final People people;
    private final InstantSource time;

    Arrivals(Entrance entrance, Tokens tokens, People people, InstantSource time) {
        this.entrance = entrance;
        this.tokens = tokens;
        this.people = people;
        this.time = time;
    }

    /** How somebody new wants to be called, and in which language they read. */
    record Newcomer(String name, Locale language) {}

    /** Whoever has an account keeps their name and language. */
    Arrival arrive(
            Purpose purpose,
            String link,
            Function<Redeemed, Newcomer> introduction,
            BiConsumer<Redeemed, PersonId> welcome) {
        return entrance.open(() -> {
            if (tokens.look(purpose, link).filter(this::isDeactivated).isPresent()) {
                return new Arrival.Deactivated();
            }
            return tokens.redeemLink(purpose, link)
                    .<Arrival>map(token -> {
                        PersonId person = enter(token.email(), introduction.apply(token));
                        welcome.accept(token, person);
                        return new Arrival.In(person);
                    })
                    .orElseGet(Arrival.Spent::new);
        });
    }

    private boolean isDeactivated(Redeemed token) {
        return find(token.email())
                .filter(person -> !people.isActive(person.id()))
                .isPresent();
    }

    Optional<Person> find(String email) {
        return people.findByEmail(email);
    }

    private PersonId enter(String email, Newcomer newcomer) {
        return find(email)
                .map(Person::id)
                .orElseGet(() -> people.enter(new Person(
                        PersonId.next(),
                        newcomer.name(),
                        Person.normalised(email),
                        newcomer.language(),
                        false,
                        time.instant())));
    }
}
