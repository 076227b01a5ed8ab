package express.writing;

import express.base.Role;
import express.base.Viewer;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import express.people.Rates;
import express.people.Viewers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks somebody to write along by their address. Those who ask learn nothing of it that they do not know: whether the
 * address belongs to somebody is looked up as the work that lets people in, and shows in nothing that comes back.
 */
@Component
class Inviting {

    private final Askings askings;
    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Rates rates;

    Inviting(Askings askings, Entrance entrance, People people, Viewers viewers, Rates rates) {
        this.askings = askings;
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.rates = rates;
    }

    /** Whether it is somebody of the organisation itself, whom the viewer sees anyway. */
    boolean isColleague(Draft draft, String email) {
        return people.findByEmail(email)
                .flatMap(person -> viewers.find(person.id()))
                .filter(person -> person.belongsTo(draft.organisation()))
                .isPresent();
    }

    void ask(Viewer by, Draft draft, String title, String organisation, String email) {
        String address = Person.normalised(email);
        rates.count(Rates.Limit.ASKING, by.id().toString());
        rates.count(Rates.Limit.LETTERS, address);
        Optional<Person> reached = entrance.look(() -> people.findByEmail(address))
                .filter(person -> viewers.find(person.id())
                        .filter(viewer -> viewer.isAnywhere(Role.EDITOR))
                        .isPresent());
        askings.ask(
                by, draft, title, address, reached, new AskingLetter(by.person().name(), organisation));
    }
}
