package express.committee;

import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A member scores alone, criterion by criterion, before the talk. */
@Controller
class ScorePages {

    private static final String PATH = ItemPages.PATH + "/scores";
    private static final int LONGEST = 1000;

    record ScorePage(Table table, Form form) {}

    private final Desk desk;
    private final Deciding deciding;

    ScorePages(Desk desk, Deciding deciding) {
        this.desk = desk;
        this.deciding = deciding;
    }

    @GetMapping(PATH)
    ModelAndView ask(
            Screen screen, @PathVariable String slug, @PathVariable String session, @PathVariable String item) {
        Table table = desk.table(screen.viewer(), slug, session, item);
        return table.mayScore()
                ? screen.show("committee/score", new ScorePage(table, Form.empty()))
                : screen.go(table.path());
    }

    @PostMapping(PATH)
    ModelAndView give(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        Table table = desk.table(screen.viewer(), slug, session, item);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Map<Criterion, Mark> marks = marks(typed, faults);
        if (faults.isEmpty()) {
            Optional<String> bar = deciding.make(
                    screen.viewer(),
                    table,
                    now -> new Move.Give(new Score(screen.viewer().id(), marks, now, null)));
            bar.ifPresent(it -> faults.add(new Wrong("", it)));
        }
        if (!faults.isEmpty()) {
            Table now = desk.table(screen.viewer(), slug, session, item);
            return screen.refuse("committee/score", new ScorePage(now, new Form(typed, faults)));
        }
        News.tell(response, "committee.news.scored");
        return screen.go(table.path());
    }

    private static Map<Criterion, Mark> marks(Map<String, String> typed, List<Wrong> faults) {
        Map<Criterion, Mark> marks = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            int points = Typed.number(typed.get("points-" + criterion.field()));
            if (points < Mark.LEAST || points > Mark.MOST) {
                faults.add(new Wrong("points-" + criterion.field(), "committee.fault.points"));
            }
            String why = Typing.required(faults, typed, "why-" + criterion.field(), LONGEST, "committee.fault.comment");
            marks.put(criterion, new Mark(points, why));
        }
        return marks;
    }
}
