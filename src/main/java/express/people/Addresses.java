package express.people;

import express.audit.Act;
import express.audit.Trail;
import express.base.PersonId;
import express.base.Viewer;
import express.people.Tokens.Fresh;
import express.people.Tokens.Purpose;
import express.people.Tokens.Redeemed;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Changes the address by which somebody comes in, once they have shown that letters to the new one reach them. */
@Component
class Addresses {

    enum Change {
        DONE,
        /** The link was used, is too old, or is for somebody else. */
        SPENT,
        /** Somebody else has come in with this address meanwhile. */
        TAKEN
    }

    /** Whose address it is to become. */
    private record About(PersonId person) {

        String written() {
            return JSON.writeValueAsString(Map.of("person", person.toString()));
        }

        boolean isIn(Redeemed token) {
            return person.toString()
                    .equals(JSON.readTree(token.about()).path("person").asString(""));
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Entrance entrance;
    private final Tokens tokens;
    private final People people;
    private final Trail trail;
    private final AddressPost post;
    private final TransactionTemplate transaction;

    Addresses(
            Entrance entrance,
            Tokens tokens,
            People people,
            Trail trail,
            AddressPost post,
            PlatformTransactionManager transactions) {
        this.entrance = entrance;
        this.tokens = tokens;
        this.people = people;
        this.trail = trail;
        this.post = post;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends a link, unless somebody has this address: nobody is told which addresses have an account. */
    void ask(Viewer viewer, String email) {
        entrance.open(() -> {
            tokens.withdraw(Purpose.ADDRESS, email);
            Fresh fresh = tokens.make(Purpose.ADDRESS, email, new About(viewer.id()).written());
            if (people.findByEmail(email).isEmpty()) {
                post.prove(people.get(viewer.id()), Person.normalised(email), fresh);
            }
            return fresh;
        });
    }

    /** The address that a link is about, if it is for this viewer. */
    Optional<String> look(Viewer viewer, String link) {
        return entrance.look(() -> tokens.look(Purpose.ADDRESS, link)
                .filter(new About(viewer.id())::isIn)
                .map(Redeemed::email));
    }

    /** A link for somebody else stays theirs. */
    Change confirm(Viewer viewer, String link) {
        Optional<Redeemed> token = look(viewer, link).isEmpty()
                ? Optional.empty()
                : entrance.open(() -> tokens.redeemLink(Purpose.ADDRESS, link));
        return token.map(it -> move(viewer, it.email())).orElse(Change.SPENT);
    }

    private Change move(Viewer viewer, String email) {
        try {
            transaction.executeWithoutResult(status -> {
                Person before = people.get(viewer.id());
                people.move(viewer.id(), email);
                trail.note(viewer, viewer.id().value(), Act.CHANGED, "email");
                post.warn(before);
            });
            return Change.DONE;
        } catch (DuplicateKeyException taken) {
            return Change.TAKEN;
        }
    }
}
