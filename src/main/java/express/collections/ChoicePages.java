package express.collections;

import express.base.NotFound;
import express.base.Viewer;
import express.practices.Catalogue;
import express.practices.Catalogue.Item;
import express.practices.PracticeId;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Putting practices into collections, saying why, and giving them an order. */
@Controller
class ChoicePages {

    private static final String ADDING = CollectionPages.PATH + "/choices";
    private static final String ONE = CollectionPages.PATH + "/{id}/choices/{practice}";

    record AddPage(Item practice, List<Collected> mine, Form form) {}

    record NotePage(Collected collection, Item practice, Form form) {

        String path() {
            return collection.path() + "/choices/" + practice.id();
        }
    }

    private final Collections collections;
    private final Choices choices;
    private final Putting putting;
    private final Catalogue catalogue;

    ChoicePages(Collections collections, Choices choices, Putting putting, Catalogue catalogue) {
        this.collections = collections;
        this.choices = choices;
        this.putting = putting;
        this.catalogue = catalogue;
    }

    @GetMapping(ADDING)
    ModelAndView choose(Screen screen, @RequestParam(defaultValue = "") String practice) {
        if (practice.isEmpty()) {
            return screen.go(CollectionPages.PATH);
        }
        Item item = item(screen, practice);
        List<Collected> mine = mine(screen.viewer());
        String first = mine.isEmpty() ? ChoiceForm.NEW : mine.getFirst().id().toString();
        return screen.show("collections/adding", new AddPage(item, mine, Form.of(Map.of("collection", first))));
    }

    private Item item(Screen screen, String slug) {
        return catalogue.find(slug, screen.language()).orElseThrow(NotFound::new);
    }

    private List<Collected> mine(Viewer viewer) {
        return collections.list().stream()
                .filter(it -> CollectionsAccess.mayChange(viewer, it))
                .toList();
    }

    @PostMapping(ADDING)
    ModelAndView put(
            Screen screen,
            @Valid @ModelAttribute ChoiceForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Item practice = item(screen, typed.practice());
        Form form = Form.of(binding, request);
        if (typed.isNew() && typed.title().isEmpty()) {
            form = form.wrong("title", "collections.title.missing");
        }
        List<Collected> mine = mine(screen.viewer());
        if (!typed.isNew() && mine.stream().noneMatch(it -> it.id().toString().equals(typed.collection()))) {
            form = form.wrong("collection", "collections.choice.missing");
        }
        if (form.failed()) {
            return screen.refuse("collections/adding", new AddPage(practice, mine, form));
        }
        return switch (putting.put(screen.viewer(), practice.id(), typed)) {
            case Putting.Done done -> {
                News.tell(response, "collections.choice.put");
                yield screen.go(CollectionPages.PATH + "/" + done.collection());
            }
            case Putting.Full full ->
                screen.refuse(
                        "collections/adding",
                        new AddPage(practice, mine, form.wrong("collection", "collections.choice.full")));
        };
    }

    @GetMapping(ONE)
    ModelAndView look(Screen screen, @PathVariable String id, @PathVariable String practice) {
        Collected collection = own(screen, id);
        PracticeId wanted = PracticeId.of(practice);
        Choice choice = choices.list(collection.id()).stream()
                .filter(it -> it.practice().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        return screen.show(
                "collections/note", notePage(screen, collection, wanted, Form.of(Map.of("note", choice.note()))));
    }

    private Collected own(Screen screen, String id) {
        Collected collection = collections.get(CollectionId.of(id));
        CollectionsAccess.require(CollectionsAccess.mayChange(screen.viewer(), collection));
        return collection;
    }

    private NotePage notePage(Screen screen, Collected collection, PracticeId practice, Form form) {
        return catalogue.listAll(List.of(practice), screen.language()).stream()
                .findFirst()
                .map(item -> new NotePage(collection, item, form))
                .orElseThrow(NotFound::new);
    }

    @PostMapping(ONE)
    ModelAndView say(
            Screen screen,
            @PathVariable String id,
            @PathVariable String practice,
            @Valid @ModelAttribute NoteForm typed,
            BindingResult binding,
            HttpServletRequest request) {
        Collected collection = own(screen, id);
        PracticeId wanted = PracticeId.of(practice);
        if (binding.hasErrors()) {
            return screen.refuse("collections/note", notePage(screen, collection, wanted, Form.of(binding, request)));
        }
        if (!choices.change(collection.id(), wanted, typed.note())) {
            throw new NotFound();
        }
        return screen.go(collection.path());
    }

    @PostMapping(ONE + "/rise")
    ModelAndView raise(Screen screen, @PathVariable String id, @PathVariable String practice) {
        Collected collection = own(screen, id);
        choices.raise(collection.id(), PracticeId.of(practice));
        return screen.go(collection.path() + "#" + practice);
    }

    @PostMapping(ONE + "/removal")
    ModelAndView take(
            Screen screen, @PathVariable String id, @PathVariable String practice, HttpServletResponse response) {
        Collected collection = own(screen, id);
        choices.take(collection.id(), PracticeId.of(practice));
        News.tell(response, "collections.choice.taken");
        return screen.go(collection.path());
    }
}
