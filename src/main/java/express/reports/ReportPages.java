package express.reports;

import express.audit.Act;
import express.audit.Trail;
import express.base.NotFound;
import express.base.Viewer;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A report as everybody reads it, in all its versions, and the act of publishing it. */
@Controller
class ReportPages {

    private static final int LONGEST = 2000;

    /** @param latest whether there is no later version */
    record ReadingPage(Folio folio, List<Publications.Publication> publications, boolean latest) {

        String path() {
            return folio.gathering().path() + "/report";
        }
    }

    /** Publishes what stands there at this moment. */
    @Component
    @Transactional
    static class Publishing {

        private final Reports reports;
        private final Wordings wordings;
        private final Publications publications;
        private final Trail trail;

        Publishing(Reports reports, Wordings wordings, Publications publications, Trail trail) {
            this.reports = reports;
            this.wordings = wordings;
            this.publications = publications;
            this.trail = trail;
        }

        /** Whether it is otherwise than what was published before. */
        boolean publish(Viewer by, Gathering gathering, String changed) {
            Report report = reports.get(gathering.id());
            boolean published =
                    publications.add(gathering.id(), report.content(wordings.list(gathering.id())), changed);
            if (published) {
                trail.note(by, gathering.id(), Act.CHANGED, "report published", "");
            }
            return published;
        }

        @Transactional(readOnly = true)
        boolean isFirst(Gathering gathering) {
            return publications.list(gathering.id()).isEmpty();
        }
    }

    private final Gatherings gatherings;
    private final Publications publications;
    private final Binding binding;
    private final ReportDesk desk;
    private final DraftPages drafts;
    private final Issuing issuing;

    ReportPages(
            Gatherings gatherings,
            Publications publications,
            Binding binding,
            ReportDesk desk,
            DraftPages drafts,
            Issuing issuing) {
        this.gatherings = gatherings;
        this.publications = publications;
        this.binding = binding;
        this.desk = desk;
        this.drafts = drafts;
        this.issuing = issuing;
    }

    /** By which ways it gets out. */
    @Component
    record Issuing(Publishing publishing, Press press) {}

    @Open
    @GetMapping(DraftPages.REPORT)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Gathering gathering = gatherings.get(slug);
        return show(screen, gathering, publications.latest(gathering.id()).orElseThrow(NotFound::new));
    }

    @Open
    @GetMapping(DraftPages.REPORT + "/versions/{version}")
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String version) {
        Gathering gathering = gatherings.get(slug);
        return show(screen, gathering, publications.get(gathering.id(), Typed.number(version)));
    }

    private ModelAndView show(Screen screen, Gathering gathering, Publications.Edition edition) {
        List<Publications.Publication> all = publications.list(gathering.id());
        return screen.show(
                "reports/report",
                new ReadingPage(
                        folio(screen, gathering, edition),
                        all,
                        all.getFirst().version() == edition.publication().version()));
    }

    private Folio folio(Screen screen, Gathering gathering, Publications.Edition edition) {
        boolean records = desk.find(screen.viewer(), gathering)
                .filter(ReportDesk.View::hosts)
                .isPresent();
        return binding.bind(gathering, edition.content(), edition.publication(), records, screen.language());
    }

    @Open
    @GetMapping(DraftPages.REPORT + ".pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug) {
        Gathering gathering = gatherings.get(slug);
        Publications.Edition edition = publications.latest(gathering.id()).orElseThrow(NotFound::new);
        Folio folio = binding.bind(gathering, edition.content(), edition.publication(), false, screen.language());
        return issuing.press().print(screen, folio, edition.publication());
    }

    @PostMapping(DraftPages.REPORT + "/publications")
    ModelAndView publish(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        ReportDesk.View view = desk.host(screen.viewer(), slug);
        Form form = Form.of(Form.typed(request));
        String changed = Typed.text(form.typed("changed"));
        boolean first = issuing.publishing().isFirst(view.gathering());
        if (changed.length() > LONGEST || !first && changed.isEmpty()) {
            return again(screen, view, form.wrong("changed", first ? "reports.fault.long" : "reports.fault.changed"));
        }
        if (Typed.number(form.typed("edition")) != view.report().edition()) {
            return again(screen, view, form.wrong("", "reports.fault.meanwhile"));
        }
        boolean published = issuing.publishing().publish(screen.viewer(), view.gathering(), first ? "" : changed);
        News.tell(response, published ? "reports.published" : "reports.published.before");
        return screen.go(view.path());
    }

    /** With what stands there now, which is what somebody publishes who sends it once more. */
    private ModelAndView again(Screen screen, ReportDesk.View view, Form form) {
        return screen.refuse("reports/draft", drafts.page(screen, view, form));
    }
}
