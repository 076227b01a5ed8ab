package express.committee;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.Viewer;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says that a condition is met, and by what one saw it. */
@Controller
class ConditionPages {

    private static final int LONGEST = 500;
    private static final String FORGONE = "committee.forgone";

    private final ItemPages.Shelf shelf;
    private final Meeting meeting;

    ConditionPages(ItemPages.Shelf shelf, Meeting meeting) {
        this.shelf = shelf;
        this.meeting = meeting;
    }

    /** With the line in the trail of the application. */
    @Component
    @Transactional
    static class Meeting {

        private final Conditions conditions;
        private final Trail trail;

        Meeting(Conditions conditions, Trail trail) {
            this.conditions = conditions;
            this.trail = trail;
        }

        public boolean meet(Viewer viewer, Item item, UUID condition, String evidence) {
            boolean met = conditions.meet(item, condition, viewer.id(), evidence);
            if (met) {
                trail.note(viewer, item.application(), Act.CHANGED, "committee condition", evidence);
            }
            return met;
        }

        public boolean second(Viewer viewer, Item item, UUID condition) {
            boolean seconded = conditions.second(item, condition, viewer.id());
            if (seconded) {
                trail.note(viewer, item.application(), Act.CHANGED, "committee condition seen by a second");
            }
            return seconded;
        }
    }

    @PostMapping(ItemPages.PATH + "/conditions/{condition}/second")
    ModelAndView second(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            @PathVariable String condition,
            HttpServletResponse response) {
        Table table = shelf.table(screen, slug, session, item);
        CommitteeAccess.require(!table.close());
        if (shelf.page(table, Form.empty()).forgone()) {
            return screen.refuse(
                    "committee/item", shelf.page(table, Form.empty().wrong("", FORGONE)));
        }
        if (!meeting.second(screen.viewer(), table.item(), Ids.parse(condition))) {
            Form form = Form.empty().wrong("", "committee.fault.second");
            return screen.refuse("committee/item", shelf.page(table, form));
        }
        News.tell(response, "committee.news.met");
        return screen.go(table.path() + "#conditions");
    }

    @PostMapping(ItemPages.PATH + "/conditions/{condition}")
    ModelAndView meet(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            @PathVariable String condition,
            HttpServletRequest request,
            HttpServletResponse response) {
        Table table = shelf.table(screen, slug, session, item);
        CommitteeAccess.require(table.mayMeet());
        Map<String, String> typed = Form.typed(request);
        String field = "evidence-" + condition;
        List<Wrong> faults = new ArrayList<>();
        String evidence = Typing.required(faults, typed, field, LONGEST, "committee.fault.evidence");
        if (faults.isEmpty() && shelf.page(table, Form.empty()).forgone()) {
            faults.add(new Wrong("", FORGONE));
        }
        if (faults.isEmpty() && !meeting.meet(screen.viewer(), table.item(), Ids.parse(condition), evidence)) {
            faults.add(new Wrong("", "committee.fault.met"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("committee/item", shelf.page(table, new Form(typed, faults)));
        }
        News.tell(response, "committee.news.met");
        return screen.go(table.path() + "#conditions");
    }
}
