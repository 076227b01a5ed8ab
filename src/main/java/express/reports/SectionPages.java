package express.reports;

import express.base.NotFound;
import express.reports.Wordings.Outcome;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A section is written in both languages beside each other, by several people at once. */
@Controller
class SectionPages {

    private static final String PATH = DraftPages.REPORT + "/sections/{section}";

    /** @param theirs what others wrote meanwhile and could not be put together with it */
    record SectionPage(ReportDesk.View view, Folio folio, Section section, Form form, List<Wording> theirs) {

        String path() {
            return view.path() + "/sections/" + section.slug();
        }
    }

    /** Both languages are written together. */
    @Component
    static class Editing {

        private final Wordings wordings;

        Editing(Wordings wordings) {
            this.wordings = wordings;
        }

        @Transactional
        public List<Outcome> write(Screen screen, Report report, List<Wordings.Typed> typed) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Wordings.Typed one : typed) {
                outcomes.add(wordings.write(screen.viewer(), report, report.other(one.language()), one));
            }
            return outcomes;
        }

        List<Wording> both(Report report, Section section) {
            return report.languages().stream()
                    .map(it -> wordings.get(report.gatheringId(), section.slug(), it))
                    .toList();
        }
    }

    private final ReportDesk desk;
    private final DraftPages drafts;
    private final Editing editing;

    SectionPages(ReportDesk desk, DraftPages drafts, Editing editing) {
        this.desk = desk;
        this.drafts = drafts;
        this.editing = editing;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String section) {
        ReportDesk.View view = desk.open(screen.viewer(), slug);
        Section wanted = Section.find(view.report().findings(), section).orElseThrow(NotFound::new);
        Form form = SectionForm.of(editing.both(view.report(), wanted));
        return screen.show("reports/section", page(screen, view, wanted, form, List.of()));
    }

    private SectionPage page(Screen screen, ReportDesk.View view, Section section, Form form, List<Wording> theirs) {
        return new SectionPage(view, drafts.folio(screen, view), section, form, theirs);
    }

    @PostMapping(PATH)
    ModelAndView write(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String section,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportDesk.View view = desk.open(screen.viewer(), slug);
        Section wanted = Section.find(view.report().findings(), section).orElseThrow(NotFound::new);
        var typed = new SectionForm(Form.typed(request));
        List<Form.Wrong> faults = typed.faults(view.report().languages());
        if (!faults.isEmpty()) {
            return screen.refuse(
                    "reports/section", page(screen, view, wanted, new Form(typed.typed(), faults), List.of()));
        }
        List<Outcome> outcomes = editing.write(
                screen, view.report(), typed.read(wanted.slug(), view.report().languages()));
        List<Wording> theirs = outcomes.stream()
                .filter(Outcome.Conflict.class::isInstance)
                .map(it -> ((Outcome.Conflict) it).theirs())
                .toList();
        if (!theirs.isEmpty()) {
            Form again =
                    typed.again(editing.both(view.report(), wanted), theirs).wrong("", "reports.conflict");
            return screen.refuse("reports/section", page(screen, view, wanted, again, theirs));
        }
        boolean merged = outcomes.stream().anyMatch(it -> it instanceof Outcome.Written written && written.merged());
        News.tell(response, merged ? "reports.merged" : "reports.saved");
        return screen.go(view.draft());
    }
}
