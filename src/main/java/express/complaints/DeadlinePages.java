package express.complaints;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Within how many days a lender answers complaints. */
@Controller
class DeadlinePages {

    static final String PATH = "/organisations/{slug}/complaint-deadlines";

    record DeadlinesPage(Organisation house, Form form) {

        String path() {
            return "/organisations/" + house.slug() + "/complaint-deadlines";
        }
    }

    private final Organisations organisations;
    private final DeadlinesOfLenders deadlines;
    private final Setting setting;

    DeadlinePages(Organisations organisations, DeadlinesOfLenders deadlines, Setting setting) {
        this.organisations = organisations;
        this.deadlines = deadlines;
        this.setting = setting;
    }

    /** Sets them, and notes who did. */
    @Component
    @Transactional
    static class Setting {

        private final DeadlinesOfLenders deadlines;
        private final Trail trail;

        Setting(DeadlinesOfLenders deadlines, Trail trail) {
            this.deadlines = deadlines;
            this.trail = trail;
        }

        public void set(Viewer viewer, OrganisationId lender, Deadlines set) {
            deadlines.set(lender, set);
            trail.note(viewer, lender.value(), Act.CHANGED, "complaint deadlines", set.toString());
        }
    }

    private Organisation house(Screen screen, String slug) {
        Organisation house = organisations.get(slug);
        ComplaintsAccess.require(ComplaintsAccess.mayWork(screen.viewer(), house.id()));
        return house;
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @PathVariable String slug) {
        Organisation house = house(screen, slug);
        Deadlines now = deadlines.get(house.id());
        Form form = Form.of(Map.of(
                "acknowledging", String.valueOf(now.acknowledging()),
                "answering", String.valueOf(now.answering()),
                "beyond", now.beyond()));
        return screen.show("complaints/deadlines", new DeadlinesPage(house, form));
    }

    @PostMapping(PATH)
    ModelAndView set(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = house(screen, slug);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        int acknowledging = days(typed, faults, "acknowledging", Deadlines.LONGEST_ACKNOWLEDGING);
        int answering = days(typed, faults, "answering", Deadlines.LONGEST_ANSWERING);
        String beyond = Typed.text(typed.get("beyond"));
        if (faults.isEmpty() && acknowledging > answering) {
            faults.add(new Wrong("acknowledging", "complaints.fault.order"));
        }
        if (beyond.length() > Deadlines.LONGEST_BEYOND) {
            faults.add(new Wrong("beyond", "complaints.fault.long"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("complaints/deadlines", new DeadlinesPage(house, new Form(typed, faults)));
        }
        setting.set(screen.viewer(), house.id(), new Deadlines(acknowledging, answering, beyond));
        News.tell(response, "complaints.news.deadlines");
        return screen.go(RegisterPages.path(house));
    }

    private static int days(Map<String, String> typed, List<Wrong> faults, String field, int most) {
        int days = Typed.number(typed.get(field));
        if (days < 1 || days > most) {
            faults.add(new Wrong(field, "complaints.fault.days"));
        }
        return days;
    }
}
