package express.exhibits;

import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One picture or document: what is said about it, who is in it, and its removal. */
@Controller
class ExhibitDetailPages {

    private static final String PATH = ExhibitPages.PATH + "/{exhibit}";

    record DetailPage(
            Occasion.Work work, Exhibit exhibit, List<Consent> consents, Map<String, String> licences, Form form) {}

    private final Occasions occasions;
    private final Exhibits exhibits;
    private final Consents consents;
    private final Answers answers;

    ExhibitDetailPages(Occasions occasions, Exhibits exhibits, Consents consents, Answers answers) {
        this.occasions = occasions;
        this.exhibits = exhibits;
        this.consents = consents;
        this.answers = answers;
    }

    @GetMapping(PATH)
    ModelAndView one(Screen screen, @PathVariable UUID practice, @PathVariable UUID exhibit) {
        Occasion.Work work = occasions.get(screen, practice);
        Exhibit found = exhibits.get(practice, exhibit);
        return screen.show("exhibits/exhibit", page(screen, work, found, Form.of(ExhibitForm.typed(found))));
    }

    private DetailPage page(Screen screen, Occasion.Work work, Exhibit exhibit, Form form) {
        return new DetailPage(work, exhibit, consents.list(exhibit.id()), Licence.options(screen::text), form);
    }

    @PostMapping(PATH)
    ModelAndView change(
            Screen screen,
            @PathVariable UUID practice,
            @PathVariable UUID exhibit,
            @Valid @ModelAttribute ExhibitForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Occasion.Work work = occasions.get(screen, practice);
        Exhibit found = exhibits.get(practice, exhibit);
        Form form = ExhibitPages.checked(Form.of(binding, request), typed);
        if (!form.failed() && !exhibits.change(screen.viewer(), work, found.id(), typed.words())) {
            form = form.wrong("persons", "exhibits.persons.few");
        }
        if (form.failed()) {
            return screen.refuse("exhibits/exhibit", page(screen, work, found, form));
        }
        News.tell(response, "exhibits.changed");
        return screen.go(found.path());
    }

    @PostMapping(PATH + "/removal")
    ModelAndView remove(
            Screen screen, @PathVariable UUID practice, @PathVariable UUID exhibit, HttpServletResponse response) {
        Occasion.Work work = occasions.get(screen, practice);
        answers.removeFor(work.organisation(), exhibits.get(practice, exhibit).id());
        News.tell(response, "exhibits.removed");
        return screen.go(ExhibitPages.path(practice));
    }
}
