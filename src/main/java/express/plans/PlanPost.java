package express.plans;

import express.base.NetworkId;
import express.base.PersonId;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.directory.Network;
import express.directory.Networks;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters about plans. Each is noted where it is sent, so that none is sent twice and none is lost. */
@Component
@Transactional
class PlanPost {

    private final DueDays days;
    private final Actions actions;
    private final Charges charges;
    private final Networks networks;
    private final Readers readers;
    private final Post post;

    PlanPost(DueDays days, Actions actions, Charges charges, Networks networks, Readers readers, Post post) {
        this.days = days;
        this.actions = actions;
        this.charges = charges;
        this.networks = networks;
        this.readers = readers;
        this.post = post;
    }

    /** What is due in one network: everybody gets one letter about all that is theirs. */
    void remind(NetworkId id, List<DueDays.Due> all) {
        Network network = networks.find(id).orElseThrow();
        Map<Recipient, List<DueLetter.Item>> items = new LinkedHashMap<>();
        for (DueDays.Due due : all) {
            actions.find(due.action())
                    .filter(action -> days.note(due))
                    .ifPresent(action -> readers.of(action, charges.find(due.action()))
                            .forEach(reader -> items.computeIfAbsent(reader, fresh -> new ArrayList<>())
                                    .add(item(network, action, due))));
        }
        items.forEach((reader, theirs) -> post.send(reader, new DueLetter(network.name(), theirs)));
    }

    private static DueLetter.Item item(Network network, Action action, DueDays.Due due) {
        String path = "/networks/" + network.slug() + "/plan/actions/" + action.number();
        return new DueLetter.Item(action, path, due.late());
    }

    /** Who is told of an action. */
    @Component
    static class Readers {

        private final Addressees addressees;
        private final Answerers answerers;

        Readers(Addressees addressees, Answerers answerers) {
            this.addressees = addressees;
            this.answerers = answerers;
        }

        /** Whoever has it in hand; else who answers for the leading organisation, and last who coordinates. */
        List<Recipient> of(Action action, Optional<PersonId> hand) {
            List<Recipient> one = hand.flatMap(addressees::find).stream().toList();
            if (!one.isEmpty()) {
                return one;
            }
            return action.lead() == null
                    ? addressees.listCoordinators(action.network())
                    : answerers
                            .of(
                                    action.lead(),
                                    List.of(action.network()),
                                    Circle.ADMINISTRATORS,
                                    Circle.EDITORS,
                                    Circle.COORDINATORS)
                            .people();
        }
    }
}
