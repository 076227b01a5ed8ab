package express.loans;

import express.base.Forbidden;
import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where those who work for a lender come to its loans. */
@Component
class Counter {

    private final Organisations organisations;
    private final Loans loans;
    private final Entrance entrance;
    private final People people;
    private final InstantSource time;

    Counter(Organisations organisations, Loans loans, Entrance entrance, People people, InstantSource time) {
        this.organisations = organisations;
        this.loans = loans;
        this.entrance = entrance;
        this.people = people;
        this.time = time;
    }

    Organisation enter(Viewer viewer, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!LoansAccess.mayEnter(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    Organisation house(Loan loan) {
        return organisations.listAll(List.of(loan.lender())).getFirst();
    }

    Loan loan(Viewer viewer, Organisation house, String id) {
        return loans.get(house.id(), Ids.parse(id));
    }

    static void require(boolean may) {
        if (!may) {
            throw new Forbidden();
        }
    }

    Map<PersonId, String> names(Stream<PersonId> named) {
        List<PersonId> ids = named.distinct().toList();
        Map<PersonId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entrance.look(() -> people.listAll(ids)).forEach(it -> names.put(it.id(), it.name()));
        }
        return names;
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }
}
