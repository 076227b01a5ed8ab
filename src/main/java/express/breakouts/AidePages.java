package express.breakouts;

import express.breakouts.Aides.Aide;
import express.gatherings.Fields;
import express.gatherings.Programme.Speaker;
import express.gatherings.Tongues;
import express.registration.Participant;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the host says who can facilitate, take notes or interpret; some people at a time, and the speakers. */
@Controller
class AidePages {

    private static final String PATH = BreakoutsPages.PATH + "/helpers";
    private static final int AT_ONCE = 40;
    private static final List<String> PARTS =
            Stream.of(Part.values()).map(Enum::name).toList();

    /** @param part which of the pages of people, from zero */
    record AidesPage(
            Front.View view, List<Participant> people, List<Speaker> speakers, int part, int parts, Form form) {

        String path() {
            return view.path() + "/helpers";
        }
    }

    private final Front front;
    private final Aides aides;

    AidePages(Front front, Aides aides) {
        this.front = front;
        this.aides = aides;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "0") String part) {
        Front.View view = front.open(screen, slug);
        return screen.show("breakouts/helpers", page(view, part, Form.of(typed(view))));
    }

    private static AidesPage page(Front.View view, String typed, Form form) {
        List<Participant> all = view.crowd().people();
        int parts = Math.max(1, Math.ceilDiv(all.size(), AT_ONCE));
        int part = Math.clamp(Typed.number(typed), 0, parts - 1);
        List<Participant> some =
                all.stream().skip((long) part * AT_ONCE).limit(AT_ONCE).toList();
        return new AidesPage(view, some, part == 0 ? view.crowd().speakers() : List.of(), part, parts, form);
    }

    private Map<String, String> typed(Front.View view) {
        Map<String, String> typed = new HashMap<>();
        aides.of(view.gathering().id()).values().forEach(it -> {
            typed.put(
                    "parts-" + it.guest(),
                    String.join(",", it.parts().stream().map(Enum::name).toList()));
            typed.put("languages-" + it.guest(), String.join(",", it.languages()));
        });
        return typed;
    }

    @PostMapping(PATH)
    ModelAndView decide(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") String part,
            HttpServletRequest request,
            HttpServletResponse response) {
        Front.View view = front.open(screen, slug);
        var fields = new Fields(Form.typed(request));
        AidesPage shown = page(view, part, Form.empty());
        List<Aide> decided = new ArrayList<>();
        shown.people()
                .forEach(it ->
                        decided.add(new Aide(it.id(), parts(fields, it.id().toString()), List.of())));
        shown.speakers().forEach(it -> decided.add(speaker(fields, it)));
        if (fields.failed()) {
            return screen.refuse("breakouts/helpers", page(view, part, fields.form()));
        }
        aides.put(view.gathering(), decided);
        News.tell(response, "breakouts.decided");
        return screen.go(shown.part() + 1 < shown.parts() ? shown.path() + "?part=" + (shown.part() + 1) : view.path());
    }

    private static List<Part> parts(Fields fields, String guest) {
        return fields.many("parts-" + guest, PARTS::contains).stream()
                .map(Part::valueOf)
                .toList();
    }

    /** What a speaker speaks is written nowhere else. */
    private static Aide speaker(Fields fields, Speaker it) {
        List<Part> parts = parts(fields, it.id().toString());
        List<String> languages = fields.many("languages-" + it.id(), Tongues::known);
        if (!parts.isEmpty() && languages.size() < 2) {
            fields.wrong("languages-" + it.id(), "breakouts.fault.languages");
        }
        return new Aide(it.id(), parts, languages);
    }
}
