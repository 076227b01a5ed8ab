package express.people;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases people: all modules together, or none. */
@Component
class Erasures {

    /** Why somebody cannot go yet: without them nobody would answer for these organisations, or for the installation. */
    record Hindrance(List<OrganisationId> organisations, boolean operator) {

        boolean none() {
            return organisations.isEmpty() && !operator;
        }
    }

    private static final Viewer WORK = new Viewer.Background(OwnData.PURPOSE);

    private final List<PersonalData> modules;
    private final People people;
    private final Memberships memberships;
    private final Trail trail;
    private final Sittings sittings;
    private final TransactionTemplate transaction;

    Erasures(
            List<PersonalData> modules,
            People people,
            Memberships memberships,
            Trail trail,
            Sittings sittings,
            PlatformTransactionManager transactions) {
        this.modules = modules;
        this.people = people;
        this.memberships = memberships;
        this.trail = trail;
        this.sittings = sittings;
        this.transaction = new TransactionTemplate(transactions);
    }

    Hindrance hindrance(PersonId person) {
        return inBackground(() -> findHindrance(person));
    }

    /** What would have to stay for some time, and until when. */
    List<PersonalData.Stay> stays(PersonId person, Locale reader) {
        return inBackground(() -> modules.stream()
                .flatMap(module -> module.stays(person, reader).stream())
                .toList());
    }

    /** Nothing happens if something hinders it. Whoever is gone already is not erased again. */
    Hindrance erase(PersonId person) {
        Hindrance hindrance = inBackground(() -> {
            if (!people.hold(person)) {
                return new Hindrance(List.of(), false);
            }
            Hindrance found = findHindrance(person);
            if (found.none()) {
                eraseEverywhere(person);
            }
            return found;
        });
        if (hindrance.none()) {
            sittings.endAll(person);
        }
        return hindrance;
    }

    private Hindrance findHindrance(PersonId person) {
        return new Hindrance(memberships.listDependingOn(person), people.isLastOperator(person));
    }

    /** The account goes last, because what modules hold points to it; that it went is what the trail keeps. */
    private void eraseEverywhere(PersonId person) {
        modules.forEach(module -> module.erase(person));
        people.erase(person);
        trail.note(WORK, person.value(), Act.ERASED, "all");
    }

    private <T> T inBackground(Supplier<T> work) {
        return Acting.as(WORK, () -> transaction.execute(status -> work.get()));
    }
}
