package express.plans;

import express.base.PersonId;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.directory.Network;
import express.directory.Networks;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.util.List;
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

    void remind(DueDays.Due due) {
        Optional<Action> action = actions.find(due.action());
        if (action.isEmpty() || !days.note(due)) {
            return;
        }
        Network network = networks.find(action.get().network()).orElseThrow();
        String path =
                "/networks/" + network.slug() + "/plan/actions/" + action.get().number();
        var letter = new DueLetter(action.get(), network.name(), path, due.late());
        readers.of(action.get(), charges.find(due.action())).forEach(reader -> post.send(reader, letter));
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
