package express.attendance;

import express.base.OrganisationId;
import express.gatherings.Clock;
import express.gatherings.Fields;
import express.jobs.Jobs;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who attended how much, the rules of certificates, and the act of issuing them. */
@Controller
class OverviewPages {

    private static final String TERMS = HostDoor.PATH + "/terms";

    /** @param over whether the last session has ended */
    record OverviewPage(Sheet sheet, Map<OrganisationId, String> names, Clock clock, boolean over) {

        String path() {
            return HostDoor.path(sheet.gathering());
        }

        String name(OrganisationId organisation) {
            return names.getOrDefault(organisation, "");
        }

        int certified() {
            return (int) sheet.attendees().stream()
                    .filter(it -> it.certificate() != null)
                    .count();
        }
    }

    record TermsPage(Sheet sheet, Form form) {

        String path() {
            return HostDoor.path(sheet.gathering());
        }

        static Map<String, String> years(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            for (int years : new int[] {Book.LONG_AUDIT, Book.SHORT_AUDIT}) {
                options.put(Integer.toString(years), screen.text("attendance.terms.years." + years));
            }
            return options;
        }
    }

    private final HostDoor door;
    private final Deciding deciding;
    private final Jobs jobs;
    private final InstantSource time;

    OverviewPages(HostDoor door, Deciding deciding, Jobs jobs, InstantSource time) {
        this.door = door;
        this.deciding = deciding;
        this.jobs = jobs;
        this.time = time;
    }

    @GetMapping(HostDoor.PATH)
    ModelAndView overview(Screen screen, @PathVariable String slug) {
        Sheet sheet = door.enter(screen, slug);
        var clock = new Clock(sheet.programme().zone(), screen.language());
        boolean over = !sheet.gathering().coming(time.instant());
        return screen.show("attendance/overview", new OverviewPage(sheet, door.names(sheet), clock, over));
    }

    @GetMapping(TERMS)
    ModelAndView terms(Screen screen, @PathVariable String slug) {
        Sheet sheet = door.enter(screen, slug);
        return screen.show("attendance/terms", new TermsPage(sheet, Form.of(typed(sheet.book()))));
    }

    private static Map<String, String> typed(Book book) {
        Map<String, String> typed = new HashMap<>();
        typed.put("threshold", Integer.toString(book.threshold()));
        typed.put("years", Integer.toString(book.auditYears()));
        typed.put("content", book.content());
        typed.put("signatory", book.signatory());
        return typed;
    }

    @PostMapping(TERMS)
    ModelAndView decide(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Sheet sheet = door.enter(screen, slug);
        var fields = new Fields(Form.typed(request));
        var book = new Book(
                fields.number("threshold", 1, 100),
                fields.number("years", 0, 9) == Book.SHORT_AUDIT ? Book.SHORT_AUDIT : Book.LONG_AUDIT,
                fields.text("content", 2_000),
                fields.line("signatory", 200, false));
        if (fields.failed()) {
            return screen.refuse("attendance/terms", new TermsPage(sheet, fields.form()));
        }
        deciding.decide(sheet, book);
        News.tell(response, "attendance.decided");
        return screen.go(HostDoor.path(sheet.gathering()));
    }

    /** What the host decides, and how long proof stays by it, are one. */
    @Component
    @Transactional
    static class Deciding {

        private final Books books;
        private final Proofs proofs;

        Deciding(Books books, Proofs proofs) {
            this.books = books;
            this.proofs = proofs;
        }

        void decide(Sheet sheet, Book book) {
            books.put(sheet.gathering(), book);
            proofs.keepUntil(
                    sheet.gathering(),
                    book.keepUntil(sheet.gathering(), sheet.programme().zone()));
        }
    }

    /** Once looked at, to all who attended enough; whoever has one is not given another. */
    @PostMapping(HostDoor.PATH + "/certificates")
    ModelAndView issue(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        Sheet sheet = door.enter(screen, slug);
        if (sheet.gathering().coming(time.instant()) || sheet.due().isEmpty()) {
            News.tell(response, "attendance.issue.nobody");
            return screen.go(HostDoor.path(sheet.gathering()));
        }
        UUID job = jobs.start(
                screen.viewer(),
                CertifyingWork.KIND,
                CertifyingWork.TITLE,
                CertifyingWork.input(sheet.gathering(), screen.viewer().id()));
        return screen.go("/jobs/" + job);
    }
}
