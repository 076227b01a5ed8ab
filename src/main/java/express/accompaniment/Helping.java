package express.accompaniment;

import express.base.PersonId;
import express.base.Role;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.CaseWorkers;
import express.journeys.CaseWorkers.CaseWorker;
import express.journeys.Raising;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody whose accompaniment ended would like help again, or can only be called: whoever had the case is told and has it as
 * a task; if nobody is left, those who administer the organisation are told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Helping {

    private static final int SOON = 3;
    private static final int CALLING = 14;

    private final Raising raising;
    private final CaseWorkers workers;
    private final Addressees addressees;
    private final Organisations organisations;
    private final Post post;

    Helping(Raising raising, CaseWorkers workers, Addressees addressees, Organisations organisations, Post post) {
        this.raising = raising;
        this.workers = workers;
        this.addressees = addressees;
        this.organisations = organisations;
        this.post = post;
    }

    void ask(CaseFile journey) {
        raising.raise(journey, "accompaniment.task.wants-help", SOON);
        tell(journey, HelpLetter.WANTED);
    }

    /** No message reaches them, and they let themselves be asked how it goes. */
    void call(CaseFile journey) {
        raising.raise(journey, "accompaniment.task.call-later", CALLING);
        tell(journey, HelpLetter.UNREACHED);
    }

    private void tell(CaseFile journey, String about) {
        List<Recipient> people = recipients(journey);
        organisations.listAll(List.of(journey.holder())).forEach(house -> {
            String path = "/organisations/" + house.slug() + "/journeys/" + journey.id() + "/closing";
            people.forEach(to -> post.send(to, new HelpLetter(about, house.name(), path)));
        });
    }

    private List<Recipient> recipients(CaseFile journey) {
        List<PersonId> had = workers.list(journey.id()).stream()
                .filter(CaseWorker::goesOn)
                .map(CaseWorker::person)
                .toList();
        List<Recipient> people =
                had.stream().flatMap(it -> addressees.find(it).stream()).toList();
        return people.isEmpty() ? addressees.listIn(journey.holder(), Role.ADMINISTRATOR) : people;
    }
}
