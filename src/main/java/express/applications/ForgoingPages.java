package express.applications;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets go of what was granted: whoever asked for it, who need not say why, or an officer, who must. */
@Controller
class ForgoingPages {

    private static final int LONGEST = 1000;
    private static final String ENDING = "/ending";
    private static final String TEMPLATE = "applications/ending";

    /**
     * @param path of the application, for this side
     * @param own whether it is the applicant who is asked
     */
    record EndingPage(Organisation house, Application application, String path, boolean own, Form form) {

        String side() {
            return own ? "applications.forgo.own" : "applications.forgo.lender";
        }
    }

    private final Organisations organisations;
    private final Applications applications;
    private final Forgoing forgoing;

    ForgoingPages(Organisations organisations, Applications applications, Forgoing forgoing) {
        this.organisations = organisations;
        this.applications = applications;
        this.forgoing = forgoing;
    }

    private EndingPage own(Screen screen, String id, Form form) {
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(ApplicationsAccess.isOwn(screen.viewer(), it));
        Organisation house =
                organisations.listAll(List.of(it.lender())).stream().findFirst().orElseThrow(NotFound::new);
        return new EndingPage(house, it, it.path(), true, form);
    }

    private EndingPage lender(Screen screen, String slug, String id, Form form) {
        Organisation house = organisations.get(slug);
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(it.lender().equals(house.id()));
        ApplicationsAccess.require(ApplicationsAccess.mayHandle(screen.viewer(), it));
        return new EndingPage(house, it, it.desk(house.slug()), false, form);
    }

    @GetMapping(OwnPages.ONE + ENDING)
    ModelAndView askOwn(Screen screen, @PathVariable String id) {
        return ask(screen, own(screen, id, Form.empty()));
    }

    @GetMapping(DeskPages.ONE + ENDING)
    ModelAndView askLender(Screen screen, @PathVariable String slug, @PathVariable String id) {
        return ask(screen, lender(screen, slug, id, Form.empty()));
    }

    private ModelAndView ask(Screen screen, EndingPage page) {
        return forgoing.isOffered(screen.viewer(), page.application())
                ? screen.show(TEMPLATE, page)
                : screen.go(page.path());
    }

    @PostMapping(OwnPages.ONE + ENDING)
    ModelAndView endOwn(
            Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        return end(screen, own(screen, id, form(typed, false)), response);
    }

    @PostMapping(DeskPages.ONE + ENDING)
    ModelAndView endLender(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        return end(screen, lender(screen, slug, id, form(typed, true)), response);
    }

    private static Form form(Map<String, String> typed, boolean required) {
        Form form = Form.of(typed);
        String words = words(form);
        if (words.isEmpty() && required) {
            return form.wrong("why", "applications.fault.empty");
        }
        return words.length() > LONGEST ? form.wrong("why", "applications.fault.text") : form;
    }

    private static String words(Form form) {
        return Typed.text(form.typed("why"));
    }

    private ModelAndView end(Screen screen, EndingPage page, HttpServletResponse response) {
        if (page.form().failed()) {
            return screen.refuse(TEMPLATE, page);
        }
        boolean done = forgoing.end(screen.viewer(), page.house(), page.application(), words(page.form()));
        News.tell(response, done ? "applications.forgone" : "applications.meanwhile");
        return screen.go(page.path());
    }
}
