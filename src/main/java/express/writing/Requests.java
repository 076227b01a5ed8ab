package express.writing;

import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.People;
import express.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What somebody is asked, in words that they understand: by whom, of which organisation. */
@Component
class Requests {

    /** @param by nobody any more, if that person's data was erased */
    record Request(Asking asking, String organisation, Optional<String> by) {}

    private final Askings askings;
    private final Organisations organisations;
    private final People people;

    Requests(Askings askings, Organisations organisations, People people) {
        this.askings = askings;
        this.organisations = organisations;
        this.people = people;
    }

    List<Request> list(Viewer viewer) {
        return askings.listFor(viewer).stream().map(this::request).toList();
    }

    private Request request(Asking asking) {
        Organisation house =
                organisations.listAll(List.of(asking.organisation())).getFirst();
        Optional<String> by =
                Optional.ofNullable(asking.askedBy()).flatMap(people::find).map(Person::name);
        return new Request(asking, house.name(), by);
    }
}
