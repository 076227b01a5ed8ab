package express.questions;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Rates;
import express.practices.Catalogue;
import express.practices.Catalogue.Item;
import express.practices.Sheet;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking the organisation that runs a practice. */
@Controller
class AskPages {

    static final String PATH = QuestionPages.PATH + "/new";

    record AskPage(Item practice, Organisation owner, List<Organisation> mine, Form form) {}

    /** @param website where to turn instead, if the record names one */
    record NobodyPage(Item practice, @Nullable URI website) {}

    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Sides sides;
    private final Correspondence correspondence;
    private final Rates rates;

    AskPages(
            Catalogue catalogue, Organisations organisations, Sides sides, Correspondence correspondence, Rates rates) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.sides = sides;
        this.correspondence = correspondence;
        this.rates = rates;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @RequestParam(defaultValue = "") String practice) {
        Item item = item(screen, practice);
        return answerable(item)
                .map(owner -> screen.show("questions/ask", page(screen, item, owner, Form.of(chosen(screen)))))
                .orElseGet(() -> nobody(screen, item));
    }

    private Item item(Screen screen, String slug) {
        return catalogue.find(slug, screen.language()).orElseThrow(NotFound::new);
    }

    /** Who runs it, if there is somebody who could answer. */
    private Optional<OrganisationId> answerable(Item practice) {
        return catalogue
                .findOwner(practice.id())
                .filter(owner -> !practice.withdrawn())
                .filter(owner -> !sides.answering(owner).nobody());
    }

    private static Map<String, String> chosen(Screen screen) {
        return screen.viewer().person().seats().stream()
                .map(Viewer.Seat::organisation)
                .findFirst()
                .map(id -> Map.of("organisation", id.toString()))
                .orElse(Map.of());
    }

    private AskPage page(Screen screen, Item practice, OrganisationId owner, Form form) {
        List<OrganisationId> mine = screen.viewer().person().seats().stream()
                .map(Viewer.Seat::organisation)
                .distinct()
                .toList();
        Organisation asked =
                organisations.listAll(List.of(owner)).stream().findFirst().orElseThrow(NotFound::new);
        return new AskPage(practice, asked, organisations.listAll(mine), form);
    }

    private ModelAndView nobody(Screen screen, Item practice) {
        return screen.show(
                "questions/nobody",
                new NobodyPage(
                        practice,
                        website(catalogue
                                .paper(practice, screen.language())
                                .sheet()
                                .publication()
                                .sheet())));
    }

    static @Nullable URI website(Sheet sheet) {
        Sheet.Contact contact = sheet.contact();
        return contact != null && contact.website() != null
                ? contact.website()
                : sheet.owner().website();
    }

    @PostMapping(QuestionPages.PATH)
    ModelAndView post(
            Screen screen,
            @Valid @ModelAttribute AskForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Item practice = item(screen, typed.practice());
        Optional<OrganisationId> owner = answerable(practice);
        if (owner.isEmpty()) {
            return nobody(screen, practice);
        }
        Form form = Form.of(binding, request);
        Viewer viewer = screen.viewer();
        if (!form.failed() && !rates.allows(Rates.Limit.QUESTIONS, viewer.id().toString())) {
            form = form.wrong("", "questions.too-many");
        }
        if (form.failed()) {
            return screen.refuse("questions/ask", page(screen, practice, owner.get(), form));
        }
        QuestionId id = correspondence.ask(viewer, practice.id(), owner.get(), typed, sides.answering(owner.get()));
        News.tell(response, "questions.asked");
        return screen.go(QuestionPages.PATH + "/" + id);
    }
}
