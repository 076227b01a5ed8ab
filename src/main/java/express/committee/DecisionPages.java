package express.committee;

import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing down what was decided, signing it, and opening it again. */
@Controller
class DecisionPages {

    private final ItemPages.Shelf shelf;
    private final Moving moving;

    DecisionPages(ItemPages.Shelf shelf, Moving moving) {
        this.shelf = shelf;
        this.moving = moving;
    }

    @PostMapping(ItemPages.PATH + "/decisions")
    ModelAndView decide(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        Table table = moving.writable(screen, slug, session, item);
        Form form = Form.of(Form.typed(request));
        int motion = Typed.number(form.typed("motion"));
        return moving.make(
                screen,
                table,
                form,
                response,
                "committee.news.decided",
                now -> new Move.Decide(screen.viewer().id(), motion, now));
    }

    @PostMapping(ItemPages.PATH + "/signature")
    ModelAndView sign(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        Table table = shelf.table(screen, slug, session, item);
        Form form = Form.of(Form.typed(request));
        int decision = Typed.number(form.typed("decision"));
        return moving.make(
                screen,
                table,
                form,
                response,
                "committee.news.signed",
                now -> new Move.Sign(
                        screen.viewer().id(),
                        CommitteeAccess.roles(screen.viewer(), table.house().id()),
                        decision,
                        now));
    }

    @PostMapping(ItemPages.PATH + "/reopening")
    ModelAndView reopen(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        Table table = moving.writable(screen, slug, session, item);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        String why = Typing.required(faults, typed, "why", 500, "committee.fault.why");
        int decision = Typed.number(typed.get("decision"));
        return moving.make(
                screen,
                table,
                new Form(typed, faults),
                response,
                "committee.news.reopened",
                now -> new Move.Reopen(screen.viewer().id(), decision, why, now));
    }
}
