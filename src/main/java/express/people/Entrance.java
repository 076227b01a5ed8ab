package express.people;

import express.base.PersonId;
import express.database.Acting;
import express.people.Tokens.Fresh;
import express.people.Tokens.Purpose;
import express.people.Tokens.Redeemed;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How people come in without a password: by a code or a link that reaches their address. */
@Component
public class Entrance {

    /** The background work that may see who somebody is before they have proved it. */
    static final String PURPOSE = "sign-in";

    private final People people;
    private final Tokens tokens;
    private final SignInPost post;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    Entrance(People people, Tokens tokens, SignInPost post, PlatformTransactionManager transactions) {
        this.people = people;
        this.tokens = tokens;
        this.post = post;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Runs in one transaction as the work that lets people in. */
    public <T> T open(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    /** The same for what only looks, and so is no part of what a form asks for. */
    <T> T look(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> reading.execute(status -> work.get()));
    }

    /**
     * Sends a code and a link if there is somebody with this address. The attempt looks the same when there is not, so
     * that nobody finds out who has an account.
     */
    UUID ask(String email) {
        return open(() -> {
            tokens.withdraw(Purpose.SIGN_IN, email);
            Fresh fresh = tokens.make(Purpose.SIGN_IN, email, "{}");
            people.findByEmail(email).ifPresent(person -> post.send(person, fresh));
            return fresh.attempt();
        });
    }

    Optional<PersonId> enterByCode(UUID attempt, String code) {
        return open(() -> tokens.redeemCode(Purpose.SIGN_IN, attempt, code).flatMap(this::person));
    }

    boolean leadsIn(String link) {
        return look(() -> tokens.look(Purpose.SIGN_IN, link).isPresent());
    }

    Optional<PersonId> enterByLink(String link) {
        return open(() -> tokens.redeemLink(Purpose.SIGN_IN, link).flatMap(this::person));
    }

    /** Whoever is deactivated is nobody here. */
    private Optional<Person> findByEmail(String email) {
        return people.findByEmail(email).filter(person -> people.isActive(person.id()));
    }

    private Optional<PersonId> person(Redeemed token) {
        return findByEmail(token.email()).map(Person::id);
    }
}
