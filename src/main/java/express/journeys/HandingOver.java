package express.journeys;

import express.base.Forbidden;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.journeys.CaseWorkers.CaseWorker;
import express.people.Memberships;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody into a case, lets another lead it, or ends somebody's part in it. */
@Component
@Transactional
class HandingOver {

    private final Journeys journeys;
    private final CaseWorkers workers;
    private final Memberships memberships;
    private final Noting noting;

    HandingOver(Journeys journeys, CaseWorkers workers, Memberships memberships, Noting noting) {
        this.journeys = journeys;
        this.workers = workers;
        this.memberships = memberships;
        this.noting = noting;
    }

    /** Whether this one can have cases in that organisation. */
    private void requireAdviser(CaseFile journey, PersonId person) {
        boolean may = memberships
                .find(journey.holder(), person)
                .filter(member -> member.roles().contains(Role.ADVISER) && !member.deactivated())
                .isPresent();
        if (!may) {
            throw new Forbidden();
        }
    }

    /** Of two who let somebody lead at once the later one is heard. */
    void take(Viewer viewer, CaseFile journey, PersonId person, boolean leads) {
        requireAdviser(journey, person);
        journeys.await(journey);
        boolean led = workers.list(journey.id()).stream().anyMatch(it -> it.leads() && it.goesOn());
        if (led && !leads && has(journey, person)) {
            return;
        }
        workers.add(journey, person);
        if (leads || !led) {
            workers.lead(journey, person);
        }
        noting.happened(journey, "journeys.happening.case-taken", journey.holder(), person.value());
        noting.changed(viewer, journey.id(), "case taken", person + " " + leads);
    }

    private boolean has(CaseFile journey, PersonId person) {
        return workers.list(journey.id()).stream()
                .anyMatch(it -> it.goesOn() && it.person().equals(person));
    }

    /**
     * Noted before, because it may be their own part that ends. The last one stays until somebody else has it, also where all
     * go at once or it was taken up again meanwhile, and of those who are left one leads. Said twice it ended once.
     */
    boolean end(Viewer viewer, CaseFile shown, PersonId person) {
        CaseFile journey = journeys.turn(shown);
        List<CaseWorker> having =
                workers.list(journey.id()).stream().filter(CaseWorker::goesOn).toList();
        List<CaseWorker> left =
                having.stream().filter(it -> !it.person().equals(person)).toList();
        if (left.size() == having.size()) {
            return true;
        }
        if (left.isEmpty() && journey.goesOn()) {
            return false;
        }
        if (!left.isEmpty() && left.stream().noneMatch(CaseWorker::leads)) {
            workers.lead(journey, left.getFirst().person());
        }
        noting.happened(journey, "journeys.happening.case-ended", journey.holder(), person.value());
        noting.changed(viewer, journey.id(), "case ended", person.toString());
        workers.end(journey, person);
        return true;
    }
}
