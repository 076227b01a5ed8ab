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
 * Somebody whose accompaniment ended would like help again: whoever had the case is told and has it as a task; if nobody is
 * left, those who administer the organisation are told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Helping {

    private static final String TASK = "accompaniment.task.wants-help";
    private static final int SOON = 3;

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
        raising.raise(journey, TASK, SOON);
        List<Recipient> people = recipients(journey);
        organisations.listAll(List.of(journey.holder())).forEach(house -> {
            String path = "/organisations/" + house.slug() + "/journeys/" + journey.id() + "/closing";
            people.forEach(to -> post.send(to, new HelpLetter(house.name(), path)));
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
