package express.needs;

import express.base.Ids;
import express.glossary.ConceptNames;
import express.needs.NeedPages.FormPage;
import express.needs.NeedsDesk.Opened;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One need or offer, what others have put up for it, and answering them. */
@Controller
class WishPages {

    static final String PATH = NeedPages.PATH + "/{id}";

    /**
     * @param name what in it would say whose it is, so that it cannot be shown
     * @param meetings only for those who speak for the network
     */
    record WishPage(Opened opened, String name, List<Meeting> meetings, ConceptNames names) {

        Wish wish() {
            return opened.wish();
        }

        String path() {
            return opened.path();
        }

        boolean refused(Meeting meeting) {
            return meeting.standing().refusedBy(wish().direction());
        }

        List<Meeting> open() {
            return meetings.stream().filter(meeting -> !refused(meeting)).toList();
        }

        List<Meeting> refused() {
            return meetings.stream().filter(this::refused).toList();
        }

        List<String> concepts(Screen screen, Fit fit) {
            return names.listNarrowest(fit.concepts(), screen.language()).stream()
                    .map(ConceptNames.Name::word)
                    .limit(5)
                    .toList();
        }
    }

    private final NeedsDesk desk;
    private final Meetings meetings;
    private final ConceptNames names;

    WishPages(NeedsDesk desk, Meetings meetings, ConceptNames names) {
        this.desk = desk;
        this.meetings = meetings;
        this.names = names;
    }

    @GetMapping(PATH)
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String id) {
        return screen.show("needs/wish", page(desk.open(screen.viewer(), slug, id)));
    }

    private WishPage page(Opened opened) {
        String name = opened.wish().shown()
                ? ""
                : desk.findName(opened.network(), opened.wish().said()).orElse("");
        return new WishPage(
                opened,
                name,
                opened.speaks() && opened.wish().shown() ? meetings.list(opened.wish()) : List.of(),
                names);
    }

    @GetMapping(PATH + "/edit")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Opened opened = desk.speak(screen.viewer(), slug, id);
        NeedForm now = NeedForm.of(opened.wish(), opened.network(), screen.language(), meetings.today());
        return screen.show("needs/form", form(screen, opened, with(now.fields(), opened.wish()), List.of()));
    }

    private static Map<String, String> with(Map<String, String> fields, Wish wish) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", Integer.toString(wish.version()));
        return all;
    }

    private static FormPage form(Screen screen, Opened opened, Map<String, String> typed, List<Wrong> faults) {
        return new FormPage(
                opened.network(),
                opened.path() + "/edit",
                new Form(typed, faults),
                NeedOptions.of(screen, opened.network()));
    }

    @PostMapping(PATH + "/edit")
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request,
            HttpServletResponse response) {
        Opened opened = desk.speak(screen.viewer(), slug, id);
        NeedForm typed = NeedForm.of(Form.typed(request), opened.network(), screen.language(), meetings.today());
        List<Wrong> faults = new ArrayList<>(typed.faults());
        boolean sees = version.equals(Integer.toString(opened.wish().version()));
        if (!sees) {
            faults.add(new Wrong("", "needs.fault.meanwhile"));
        }
        if (faults.isEmpty()
                && opened.wish().shown()
                && desk.findName(opened.network(), typed.said()).isPresent()) {
            faults.add(new Wrong("words", "needs.fault.name"));
        }
        if (faults.isEmpty() && !desk.change(opened, typed.said())) {
            faults.add(new Wrong("", "needs.fault.meanwhile"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("needs/form", form(screen, opened, with(typed.fields(), opened.wish()), faults));
        }
        News.tell(response, "needs.changed");
        return screen.go(opened.path());
    }

    /** Other networks read it from now on, without a name. */
    @PostMapping(PATH + "/notice")
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Opened opened = desk.speak(screen.viewer(), slug, id);
        if (!opened.wish().isOpen(meetings.today())
                || desk.findName(opened.network(), opened.wish().said()).isPresent()) {
            News.tell(response, "needs.show.not");
        } else {
            desk.show(opened);
            News.tell(response, "needs.shown");
        }
        return screen.go(opened.path());
    }

    @PostMapping(PATH + "/notice/removal")
    ModelAndView hide(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Opened opened = desk.speak(screen.viewer(), slug, id);
        desk.hide(opened);
        News.tell(response, "needs.hidden");
        return screen.go(opened.path());
    }

    @PostMapping(PATH + "/withdrawal")
    ModelAndView withdraw(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Opened opened = desk.speak(screen.viewer(), slug, id);
        desk.withdraw(opened);
        News.tell(response, "needs.withdrawn");
        return screen.go(NeedPages.path(slug));
    }

    @PostMapping(PATH + "/answers")
    ModelAndView answer(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String agrees,
            HttpServletResponse response) {
        Opened opened = desk.speak(screen.viewer(), slug, id);
        boolean wants = agrees.equals("true");
        boolean agreed = meetings.answer(opened.wish(), Ids.parse(other), wants);
        News.tell(response, agreed ? "needs.agreed" : wants ? "needs.asked" : "needs.refused");
        return screen.go(opened.path());
    }
}
