package express.journeys;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.FirstContacts.Answer;
import express.journeys.FirstContacts.FirstContact;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Those who wait for a call: an adviser opens a file with them, or says what became of it. */
@Controller
class ContactPages {

    static final String PATH = "/organisations/{slug}/first-contacts";

    record ContactsPage(Organisation house, List<FirstContact> waiting) {

        List<Answer> answers() {
            return Stream.of(Answer.values()).filter(it -> it != Answer.OPENED).toList();
        }
    }

    private final Organisations organisations;
    private final FirstContacts contacts;

    ContactPages(Organisations organisations, FirstContacts contacts) {
        this.organisations = organisations;
        this.contacts = contacts;
    }

    private Organisation enter(Screen screen, String slug) {
        Organisation house = organisations.get(slug);
        if (!JourneysAccess.mayOpen(screen.viewer(), house.id())) {
            throw new NotFound();
        }
        return house;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = enter(screen, slug);
        return screen.show("journeys/contacts", new ContactsPage(house, contacts.listWaiting(house.id())));
    }

    @PostMapping(PATH + "/{id}/answer")
    ModelAndView answer(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response) {
        Organisation house = enter(screen, slug);
        UUID contact = contacts.get(house.id(), Ids.parse(id)).id();
        Answer given = Stream.of(Answer.values())
                .filter(it -> it != Answer.OPENED && it.name().equals(answer))
                .findFirst()
                .orElseThrow(NotFound::new);
        contacts.answer(contact, given, screen.viewer().id());
        News.tell(response, "journeys.contact.answered");
        return screen.go("/organisations/" + slug + "/first-contacts");
    }
}
