package express.applications;

import express.applications.DeskPages.DossierPage;
import express.applications.Findings.Finding;
import express.applications.VisitReports.Advice;
import express.applications.VisitReports.VisitReport;
import express.base.Ids;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an officer does: looks each thing through, writes what a visit showed, gives back what lacks something, or is done. */
@Controller
class HandlingPages {

    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_SEEN = 4000;
    private static final int LONGEST_PLACE = 200;

    private final Organisations organisations;
    private final Applications applications;
    private final DeskPages.Opening opening;
    private final Handling handling;
    private final InstantSource time;

    HandlingPages(
            Organisations organisations,
            Applications applications,
            DeskPages.Opening opening,
            Handling handling,
            InstantSource time) {
        this.organisations = organisations;
        this.applications = applications;
        this.opening = opening;
        this.handling = handling;
        this.time = time;
    }

    private DossierPage handled(Screen screen, String slug, String id, Form form) {
        Organisation house = organisations.get(slug);
        Application it = applications.getApplication(Ids.parse(id));
        ApplicationsAccess.require(it.lender().equals(house.id()));
        ApplicationsAccess.require(ApplicationsAccess.mayHandle(screen.viewer(), it));
        return opening.page(screen, house, it, form);
    }

    @PostMapping(DeskPages.ONE + "/findings")
    ModelAndView find(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        DossierPage page = handled(screen, slug, id, Form.of(typed));
        Form form = page.form();
        for (DeskPages.Check check : page.checks()) {
            if (words(typed, check).length() > LONGEST_WORDS) {
                form = form.wrong("words-" + check.code(), "applications.fault.text");
            }
        }
        if (form.failed()) {
            return screen.refuse("applications/dossier", handled(screen, slug, id, form));
        }
        List<Finding> found = page.checks().stream()
                .filter(it -> List.of("yes", "no").contains(typed.getOrDefault("fine-" + it.code(), "")))
                .map(it -> new Finding(
                        it.code(),
                        typed.get("fine-" + it.code()).equals("yes"),
                        words(typed, it),
                        screen.viewer().id(),
                        time.instant()))
                .toList();
        handling.find(screen.viewer(), page.application().id(), found);
        News.tell(response, "applications.saved");
        return screen.go(page.path());
    }

    private static String words(Map<String, String> typed, DeskPages.Check check) {
        return Typed.text(typed.get("words-" + check.code()));
    }

    @PostMapping(DeskPages.ONE + "/visits")
    ModelAndView report(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        Form form = Form.of(typed);
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        LocalDate day = Typed.date(Typed.digits(typed.get("day")))
                .filter(it -> !it.isAfter(today))
                .orElse(null);
        String place = Typed.line(typed.get("place"));
        String seen = Typed.text(typed.get("seen"));
        Advice advice = Arrays.stream(Advice.values())
                .filter(it -> it.name().equals(typed.get("advice")))
                .findFirst()
                .orElse(null);
        form = day == null ? form.wrong("day", "applications.fault.day") : form;
        form = place.isEmpty() || place.length() > LONGEST_PLACE
                ? form.wrong("place", "applications.fault.line")
                : form;
        form = seen.isEmpty() || seen.length() > LONGEST_SEEN ? form.wrong("seen", "applications.fault.text") : form;
        form = advice == null ? form.wrong("advice", "applications.fault.empty") : form;
        DossierPage page = handled(screen, slug, id, form);
        if (day == null || advice == null || form.failed()) {
            return screen.refuse("applications/dossier", page);
        }
        handling.report(
                screen.viewer(),
                page.application().id(),
                new VisitReport(
                        Ids.next(), day, place, seen, advice, screen.viewer().id()));
        News.tell(response, "applications.saved");
        return screen.go(page.path());
    }

    @PostMapping(DeskPages.ONE + "/return")
    ModelAndView giveBack(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        String words = Typed.text(typed.get("missing"));
        Form form = Form.of(typed);
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            form = form.wrong("missing", words.isEmpty() ? "applications.fault.empty" : "applications.fault.text");
        }
        DossierPage page = handled(screen, slug, id, form);
        if (form.failed()) {
            return screen.refuse("applications/dossier", page);
        }
        return tell(
                screen,
                response,
                page,
                handling.giveBack(screen.viewer(), page.application().id(), seen(typed, page), words));
    }

    /** In which version whoever sends a form saw it. */
    private static int seen(Map<String, String> typed, DossierPage page) {
        return typed.containsKey("seen")
                ? Typed.number(typed.get("seen"))
                : page.application().version();
    }

    @PostMapping(DeskPages.ONE + "/readiness")
    ModelAndView makeReady(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        DossierPage page = handled(screen, slug, id, Form.empty());
        if (!page.lacking().isEmpty()) {
            return screen.refuse("applications/dossier", page);
        }
        return tell(
                screen,
                response,
                page,
                handling.makeReady(screen.viewer(), page.application().id(), seen(Form.typed(request), page)));
    }

    private static ModelAndView tell(Screen screen, HttpServletResponse response, DossierPage page, boolean done) {
        News.tell(response, done ? "applications.saved" : "applications.meanwhile");
        return screen.go(page.path());
    }
}
