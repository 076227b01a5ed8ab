package express.welcome;

import express.base.NotFound;
import express.directory.Insiders;
import express.directory.Network;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing what a network says of itself: the words of one language, or how to reach it. */
@Controller
class FrontWritingPages {

    private static final String WORDS = FrontPages.PATH + "/words/{language}";
    private static final String DOOR = FrontPages.PATH + "/door";

    /** @param part the language whose words are written, or the door */
    record FormPage(Network network, String part, Form form, Front theirs) {

        String path() {
            return FrontPages.path(network.slug()) + "/" + (part.equals(Front.DOOR) ? part : "words/" + part);
        }

        String template() {
            return part.equals(Front.DOOR) ? "welcome/door" : "welcome/words";
        }

        List<Locale> spoken() {
            return FrontForm.languages(network.languages());
        }
    }

    private final Insiders insiders;
    private final Fronts fronts;

    FrontWritingPages(Insiders insiders, Fronts fronts) {
        this.insiders = insiders;
        this.fronts = fronts;
    }

    @GetMapping(WORDS)
    ModelAndView words(Screen screen, @PathVariable String slug, @PathVariable String language) {
        Network network = insiders.lead(screen.viewer(), slug);
        Front front = fronts.get(network.id());
        Front.Words said = front.in(known(network, language));
        return ask(screen, network, front, language, Map.of("what", said.what(), "start", said.start()));
    }

    private static ModelAndView ask(
            Screen screen, Network network, Front front, String part, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", Integer.toString(front.version(part)));
        var page = new FormPage(network, part, Form.of(all), front);
        return screen.show(page.template(), page);
    }

    /** One of the network's, or one in which this site is read. */
    private static String known(Network network, String language) {
        if (List.of("en", "fr", "ar").contains(language)) {
            return language;
        }
        return network.languages().stream()
                .map(Locale::getLanguage)
                .filter(language::equals)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(WORDS)
    ModelAndView write(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        String known = known(network, language);
        var typed = new FrontForm(Form.typed(request));
        List<Wrong> faults = typed.wordFaults();
        if (faults.isEmpty() && fronts.write(network.id(), known, typed.words(), typed.version())) {
            return saved(screen, network, response);
        }
        return refuse(screen, network, known, typed, faults);
    }

    private static ModelAndView saved(Screen screen, Network network, HttpServletResponse response) {
        News.tell(response, "welcome.saved");
        return screen.go(FrontPages.path(network.slug()));
    }

    /** With nothing wrong in it somebody has written meanwhile: whoever sends again has seen what. */
    private ModelAndView refuse(Screen screen, Network network, String part, FrontForm typed, List<Wrong> faults) {
        Front now = fronts.get(network.id());
        Map<String, String> kept = new HashMap<>(typed.typed());
        Form form = new Form(kept, faults);
        if (faults.isEmpty()) {
            kept.put("version", Integer.toString(now.version(part)));
            form = form.wrong("", "welcome.fault.meanwhile");
        }
        var page = new FormPage(network, part, form, now);
        return screen.refuse(page.template(), page);
    }

    @GetMapping(DOOR)
    ModelAndView door(Screen screen, @PathVariable String slug) {
        Network network = insiders.lead(screen.viewer(), slug);
        Front front = fronts.get(network.id());
        Front.Door door = front.door();
        Map<String, String> fields = Map.of(
                "place", door.place(),
                "hours", door.hours(),
                "phone", door.phone(),
                "email", door.email(),
                "languages", String.join(",", door.languages()));
        return ask(screen, network, front, Front.DOOR, fields);
    }

    @PostMapping(DOOR)
    ModelAndView open(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        var typed = new FrontForm(Form.typed(request));
        List<Wrong> faults = typed.doorFaults();
        boolean written =
                faults.isEmpty() && fronts.write(network.id(), typed.door(network.languages()), typed.version());
        return written ? saved(screen, network, response) : refuse(screen, network, Front.DOOR, typed, faults);
    }
}
