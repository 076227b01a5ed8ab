package express.beginnings;

import express.base.NotFound;
import express.beginnings.StartDesk.Opened;
import express.directory.NetworkRoom;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** On which rung a network stands, and what the next one needs. */
@Controller
class LadderPages {

    static final String PATH = "/networks/{slug}/ladder";

    private static final int ORDER = 11;
    private static final int LONGEST = 500;

    record LadderPage(Opened opened, Ladder ladder, Form form) {

        String path() {
            return "/networks/" + opened.network().slug() + "/ladder";
        }

        /** Where it is done, or for those who only read, where it is shown. */
        String address(Criterion criterion) {
            String part =
                    opened.writes() || criterion.isRead() ? criterion.where().orElse("ladder") : "start";
            return "/networks/" + opened.network().slug() + "/" + part;
        }

        String said(Criterion criterion) {
            return opened.facts().asserted().getOrDefault(criterion, "");
        }
    }

    private final StartDesk desk;
    private final Starts starts;

    LadderPages(StartDesk desk, Starts starts) {
        this.desk = desk;
        this.starts = starts;
    }

    @Bean
    static NetworkRoom ladderRoom() {
        return new NetworkRoom(ORDER, "ladder", "venture", "beginnings.ladder", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        return screen.show("beginnings/ladder", page(desk.open(screen.viewer(), slug), Form.empty()));
    }

    private static LadderPage page(Opened opened, Form form) {
        return new LadderPage(opened, new Ladder(opened.facts()), form);
    }

    /** What only people know they say in a sentence, so that others can ask. */
    @PostMapping(PATH + "/{criterion}")
    ModelAndView say(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String criterion,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response) {
        Opened opened = desk.lead(screen.viewer(), slug);
        Criterion it = Criterion.findAsserted(criterion).orElseThrow(NotFound::new);
        String said = Typed.line(words);
        if (said.isEmpty() || said.length() > LONGEST) {
            String field = "words-" + it.slug();
            return screen.refuse(
                    "beginnings/ladder",
                    page(opened, Form.of(Map.of(field, words)).wrong(field, "beginnings.fault.say")));
        }
        starts.say(opened.network().id(), it, said);
        News.tell(response, "beginnings.saved");
        return screen.go("/networks/" + slug + "/ladder");
    }

    @PostMapping(PATH + "/{criterion}/removal")
    ModelAndView takeBack(
            Screen screen, @PathVariable String slug, @PathVariable String criterion, HttpServletResponse response) {
        Opened opened = desk.lead(screen.viewer(), slug);
        Criterion it = Criterion.findAsserted(criterion).orElseThrow(NotFound::new);
        starts.takeBack(opened.network().id(), it);
        News.tell(response, "beginnings.saved");
        return screen.go("/networks/" + slug + "/ladder");
    }
}
