package express.gatherings;

import express.base.Ids;
import express.base.NotFound;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who speaks. Somebody is named only when they agreed to it. */
@Controller
class SpeakerPages {

    private static final String SPEAKERS = DraftPages.ONE + "/speakers";
    private static final String SPEAKER = SPEAKERS + "/{id}";

    /** @param speaker nothing, while it is new */
    record SpeakerPage(ArrangingDesk.Arranged arranged, String speaker, Form form) {

        String action() {
            return arranged.path() + "/speakers" + (speaker.isEmpty() ? "" : "/" + speaker);
        }
    }

    private final ArrangingDesk desk;
    private final Rearranging rearranging;

    SpeakerPages(ArrangingDesk desk, Rearranging rearranging) {
        this.desk = desk;
        this.rearranging = rearranging;
    }

    @GetMapping(SPEAKERS + "/new")
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        return screen.show("gatherings/speaker", new SpeakerPage(desk.view(screen.viewer(), slug), "", Form.empty()));
    }

    @GetMapping(SPEAKER)
    ModelAndView edit(Screen screen, @PathVariable String slug, @PathVariable String id) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        Programme.Speaker speaker = speaker(arranged, id);
        Form form = Form.of(Map.of(
                "name",
                speaker.name(),
                "hats",
                String.join("\n", speaker.hats()),
                "named",
                speaker.named() ? "yes" : ""));
        return screen.show("gatherings/speaker", new SpeakerPage(arranged, id, form));
    }

    private static Programme.Speaker speaker(ArrangingDesk.Arranged arranged, String id) {
        UUID one = Ids.parse(id);
        return arranged.programme().speakers().stream()
                .filter(it -> it.id().equals(one))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(SPEAKERS)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        return write(screen, desk.view(screen.viewer(), slug), "", request, response);
    }

    @PostMapping(SPEAKER)
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        return write(screen, arranged, speaker(arranged, id).id().toString(), request, response);
    }

    private ModelAndView write(
            Screen screen,
            ArrangingDesk.Arranged arranged,
            String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        var fields = new Fields(Form.typed(request));
        String name = fields.line("name", 200, false);
        List<String> hats = fields.text("hats", 600)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        if (name.isEmpty() && hats.isEmpty()) {
            fields.wrong("name", "gatherings.fault.speaker");
        }
        if (fields.failed()) {
            return screen.refuse("gatherings/speaker", new SpeakerPage(arranged, id, fields.form()));
        }
        UUID speaker = id.isEmpty() ? Ids.next() : Ids.parse(id);
        boolean named = fields.raw("named").equals("yes");
        rearranging.write(arranged.gathering(), new Programme.Speaker(speaker, name, hats, named));
        News.tell(response, "gatherings.saved");
        return screen.go(arranged.path() + DraftPages.DRAFT + "#speakers");
    }

    @PostMapping(SPEAKER + "/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Gathering gathering = desk.open(screen.viewer(), slug);
        rearranging.removeSpeaker(gathering, Ids.parse(id));
        News.tell(response, "gatherings.removed");
        return screen.go(gathering.path() + DraftPages.DRAFT + "#speakers");
    }
}
