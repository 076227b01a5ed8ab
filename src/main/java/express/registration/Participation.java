package express.registration;

import express.base.OrganisationId;
import express.database.Acting;
import express.gatherings.Gathering;
import express.messaging.Channel;
import express.messaging.Recipient;
import express.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who takes part in a gathering, for modules that count them, name them or write to them, also on behalf of people who
 * may not see the list. It gives away no more than participants agreed to.
 */
@Component
public class Participation {

    private final Participants participants;
    private final TransactionTemplate apart;

    Participation(Participants participants, PlatformTransactionManager transactions) {
        this.participants = participants;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    private <T> T look(Supplier<T> work) {
        return Acting.inBackground("registration", () -> apart.execute(status -> work.get()));
    }

    /** How many have a place. */
    public Headcount count(Gathering gathering) {
        return Headcount.of(confirmed(gathering));
    }

    private List<Participant> confirmed(Gathering gathering) {
        return list(gathering).stream()
                .filter(it -> it.state() == State.CONFIRMED)
                .toList();
    }

    private List<Participant> list(Gathering gathering) {
        return look(() -> participants.list(gathering.key()));
    }

    /** Those whose people have a place. */
    public List<OrganisationId> organisations(Gathering gathering) {
        return confirmed(gathering).stream()
                .map(Participant::organisation)
                .distinct()
                .toList();
    }

    /** By which names are taken out of what people wrote. */
    public Discretion discretion(Gathering gathering) {
        return Discretion.of(list(gathering));
    }

    /**
     * One who is erased, by their name alone.
     *
     * @param gathering to which they were registered
     */
    public record Leaving(UUID gathering, Discretion name) {}

    public Optional<Leaving> leaving(UUID participant) {
        return look(() -> participants.find(participant))
                .map(it -> new Leaving(it.gathering(), Discretion.of(it.name())));
    }

    /** Somebody who has a place. For letters only. */
    public Optional<Recipient> reach(UUID participant) {
        return look(() -> participants.find(participant))
                .filter(it -> it.state() == State.CONFIRMED)
                .map(Participation::recipient);
    }

    /** Somebody with exactly this name, if there is only one. For letters only. */
    public Optional<Recipient> reach(Gathering gathering, String name) {
        List<Participant> called = confirmed(gathering).stream()
                .filter(it -> it.name().strip().equalsIgnoreCase(name.strip()))
                .toList();
        return called.size() == 1 ? Optional.of(recipient(called.getFirst())) : Optional.empty();
    }

    private static Recipient recipient(Participant it) {
        return new Recipient(null, it.name(), it.email(), Channel.EMAIL, Locale.forLanguageTag(it.language()));
    }

    /** All registrations at an address of somebody with an account. */
    public List<UUID> listOf(String email) {
        return look(() -> participants.listOf(Person.normalised(email))).stream()
                .map(Participant::id)
                .toList();
    }
}
