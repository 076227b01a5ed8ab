package express.breakouts;

import express.gatherings.Fields;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the host says what counts. */
@Controller
class RulePages {

    private static final String PATH = BreakoutsPages.PATH + "/rules";

    record RulesPage(Front.View view, Form form) {}

    private final Front front;
    private final RuleSets ruleSets;

    RulePages(Front front, RuleSets ruleSets) {
        this.front = front;
        this.ruleSets = ruleSets;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Front.View view = front.open(screen, slug);
        RuleSet rules = ruleSets.find(view.gathering().id()).orElse(RuleSet.USUAL);
        return screen.show("breakouts/rules", new RulesPage(view, Form.of(RulesForm.of(rules))));
    }

    @PostMapping(PATH)
    ModelAndView decide(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Front.View view = front.open(screen, slug);
        var fields = new Fields(Form.typed(request));
        RuleSet rules = RulesForm.read(fields, Form.typed(request), view.rounds());
        if (fields.failed()) {
            return screen.refuse("breakouts/rules", new RulesPage(view, fields.form()));
        }
        ruleSets.put(view.gathering(), rules);
        News.tell(response, "breakouts.decided");
        return screen.go(view.path());
    }
}
