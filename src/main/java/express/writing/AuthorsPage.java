package express.writing;

import express.directory.Organisation;
import express.directory.Organisations;
import express.people.People;
import express.people.Person;
import express.ui.Form;
import express.ui.Screen;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who writes a draft.
 *
 * @param askings what is not answered yet; shown to those who may ask
 */
record AuthorsPage(
        Draft draft,
        String title,
        Organisation organisation,
        List<Person> authors,
        List<Asking> askings,
        boolean mayAsk,
        Form form) {

    static String path(Draft draft) {
        return draft.path() + "/authors";
    }

    String path() {
        return path(draft);
    }

    /** Where it is put together. */
    @Component
    static class Desk {

        private final Manuscript.Desk manuscripts;
        private final Authors authors;
        private final Askings askings;
        private final People people;
        private final Organisations organisations;

        Desk(
                Manuscript.Desk manuscripts,
                Authors authors,
                Askings askings,
                People people,
                Organisations organisations) {
            this.manuscripts = manuscripts;
            this.authors = authors;
            this.askings = askings;
            this.people = people;
            this.organisations = organisations;
        }

        AuthorsPage read(Screen screen, Draft draft, Form form) {
            boolean mayAsk = WritingAccess.mayAsk(screen.viewer(), draft);
            return new AuthorsPage(
                    draft,
                    DraftPages.title(screen, manuscripts.read(draft)),
                    organisation(draft),
                    people.listAll(authors.list(draft.id())),
                    mayAsk ? askings.list(draft.id()) : List.of(),
                    mayAsk,
                    form);
        }

        Organisation organisation(Draft draft) {
            return organisations.listAll(List.of(draft.organisation())).getFirst();
        }

        String title(Draft draft) {
            return manuscripts.title(draft);
        }
    }
}
