package express.applications;

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

/** What a lender decides about all applications: how much of what is left an instalment may take, how long a link lasts. */
@Controller
class TermPages {

    static final String PATH = "/organisations/{slug}/application-terms";

    private static final int MOST_BURDEN = 100;
    private static final int LONGEST_INVITATION = 90;

    record TermsPage(Organisation house, Form form) {

        String path() {
            return "/organisations/" + house.slug() + "/application-terms";
        }
    }

    private final Organisations organisations;
    private final TermsOfLenders terms;
    private final Setting setting;

    TermPages(Organisations organisations, TermsOfLenders terms, Setting setting) {
        this.organisations = organisations;
        this.terms = terms;
        this.setting = setting;
    }

    /** Decides, and notes who did. */
    @Component
    @Transactional
    static class Setting {

        private final TermsOfLenders terms;
        private final Trail trail;

        Setting(TermsOfLenders terms, Trail trail) {
            this.terms = terms;
            this.trail = trail;
        }

        public void decide(Viewer viewer, OrganisationId lender, Terms decided) {
            terms.decide(lender, decided);
            trail.note(viewer, lender.value(), Act.CHANGED, "application terms", decided.toString());
        }
    }

    private Organisation house(Screen screen, String slug) {
        Organisation house = organisations.get(slug);
        ApplicationsAccess.require(ApplicationsAccess.mayWork(screen.viewer(), house.id()));
        return house;
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @PathVariable String slug) {
        Organisation house = house(screen, slug);
        Terms now = terms.get(house.id());
        Form form =
                Form.of(Map.of("burden", String.valueOf(now.burden()), "invitation", String.valueOf(now.invitation())));
        return screen.show("applications/terms", new TermsPage(house, form));
    }

    @PostMapping(PATH)
    ModelAndView decide(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = house(screen, slug);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        int burden = number(typed, faults, "burden", MOST_BURDEN);
        int invitation = number(typed, faults, "invitation", LONGEST_INVITATION);
        if (!faults.isEmpty()) {
            return screen.refuse("applications/terms", new TermsPage(house, new Form(typed, faults)));
        }
        setting.decide(screen.viewer(), house.id(), new Terms(burden, invitation));
        News.tell(response, "applications.news.terms");
        return screen.go("/organisations/" + house.slug() + "/applications");
    }

    private static int number(Map<String, String> typed, List<Wrong> faults, String field, int most) {
        int number = Typed.number(typed.get(field));
        if (number < 1 || number > most) {
            faults.add(new Wrong(field, "applications.fault.terms." + field));
        }
        return number;
    }
}
