package express.collections;

import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The collections that somebody may read, and one of them as its owner looks after it. */
@Controller
class CollectionPages {

    static final String PATH = "/collections";

    record ListPage(List<Collected> mine, List<Collected> shared, Form form) {}

    /** @param link where it leads; nothing if there is none or the viewer only reads */
    record ReadPage(
            Reading reading,
            boolean mine,
            Optional<String> link,
            @Nullable String sharedWith) {

        String path() {
            return reading.collection().path();
        }
    }

    record EditPage(Collected collection, List<Organisation> organisations, Form form) {}

    private final Collections collections;
    private final Links links;
    private final Reading.Room room;
    private final Booklet.Press press;
    private final Organisations organisations;

    CollectionPages(
            Collections collections, Links links, Reading.Room room, Booklet.Press press, Organisations organisations) {
        this.collections = collections;
        this.links = links;
        this.room = room;
        this.press = press;
        this.organisations = organisations;
    }

    @Bean
    static MenuEntry collectionsEntry() {
        return MenuEntry.work(30, PATH, "collections.menu", Viewer::signedIn);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        return screen.show("collections/collections", listPage(screen, Form.empty()));
    }

    private ListPage listPage(Screen screen, Form form) {
        List<Collected> seen = collections.list();
        Viewer viewer = screen.viewer();
        return new ListPage(
                seen.stream()
                        .filter(it -> CollectionsAccess.mayChange(viewer, it))
                        .toList(),
                seen.stream()
                        .filter(it -> !CollectionsAccess.mayChange(viewer, it))
                        .toList(),
                form);
    }

    @PostMapping(PATH)
    ModelAndView begin(
            Screen screen,
            @Valid @ModelAttribute CollectionForm typed,
            BindingResult binding,
            HttpServletRequest request) {
        if (binding.hasErrors()) {
            return screen.refuse("collections/collections", listPage(screen, Form.of(binding, request)));
        }
        return screen.go(PATH + "/" + collections.begin(screen.viewer(), typed.title()));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView read(Screen screen, @PathVariable String id) {
        Reading reading = room.read(CollectionId.of(id), screen.language());
        Collected collection = reading.collection();
        boolean mine = CollectionsAccess.mayChange(screen.viewer(), collection);
        return screen.show(
                "collections/collection",
                new ReadPage(
                        reading,
                        mine,
                        mine ? links.find(collection.id()) : Optional.empty(),
                        named(collection.organisation()).map(Organisation::name).orElse(null)));
    }

    private Optional<Organisation> named(@Nullable OrganisationId organisation) {
        return organisation == null
                ? Optional.empty()
                : organisations.listAll(List.of(organisation)).stream().findFirst();
    }

    @GetMapping(PATH + "/{id}.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String id) {
        return press.print(screen, room.read(CollectionId.of(id), screen.language()));
    }

    @GetMapping(PATH + "/{id}/words")
    ModelAndView edit(Screen screen, @PathVariable String id) {
        Collected collection = own(screen, id);
        Map<String, String> typed = new HashMap<>();
        typed.put("title", collection.title());
        typed.put("introduction", collection.introduction());
        typed.put(
                "organisation",
                named(collection.organisation()).map(Organisation::slug).orElse(""));
        return screen.show("collections/words", editPage(screen, collection, Form.of(typed)));
    }

    private Collected own(Screen screen, String id) {
        Collected collection = collections.get(CollectionId.of(id));
        CollectionsAccess.require(CollectionsAccess.mayChange(screen.viewer(), collection));
        return collection;
    }

    private EditPage editPage(Screen screen, Collected collection, Form form) {
        return new EditPage(collection, organisations.listAll(CollectionsAccess.organisations(screen.viewer())), form);
    }

    @PostMapping(PATH + "/{id}/words")
    ModelAndView save(
            Screen screen,
            @PathVariable String id,
            @Valid @ModelAttribute CollectionForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Collected collection = own(screen, id);
        Form form = Form.of(binding, request);
        EditPage page = editPage(screen, collection, form);
        Optional<Organisation> shared = page.organisations().stream()
                .filter(it -> it.slug().equals(typed.organisation()))
                .findFirst();
        if (!typed.organisation().isEmpty() && shared.isEmpty()) {
            form = form.wrong("organisation", "collections.organisation.wrong");
        }
        if (form.failed()) {
            return screen.refuse("collections/words", editPage(screen, collection, form));
        }
        collections.rename(
                collection.id(),
                typed.title(),
                typed.introduction(),
                shared.map(Organisation::id).orElse(null));
        News.tell(response, "collections.saved");
        return screen.go(collection.path());
    }

    @PostMapping(PATH + "/{id}/removal")
    ModelAndView remove(Screen screen, @PathVariable String id, HttpServletResponse response) {
        collections.remove(own(screen, id).id());
        News.tell(response, "collections.removed");
        return screen.go(PATH);
    }

    @PostMapping(PATH + "/{id}/link")
    ModelAndView share(Screen screen, @PathVariable String id) {
        Collected collection = own(screen, id);
        links.make(collection.id());
        return screen.go(collection.path() + "#link");
    }

    @PostMapping(PATH + "/{id}/link/end")
    ModelAndView takeBack(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Collected collection = own(screen, id);
        links.takeBack(collection.id());
        News.tell(response, "collections.link.ended");
        return screen.go(collection.path());
    }
}
