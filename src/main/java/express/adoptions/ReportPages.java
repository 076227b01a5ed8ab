package express.adoptions;

import express.base.Ids;
import express.practices.Versions.Standing;
import express.ui.Form;
import express.ui.Languages;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody may report, and reporting it. */
@Controller
class ReportPages {

    record ListPage(List<AdoptedPractices.Line> lines) {}

    record ReportPage(Adoption adoption, Standing source, List<Locale> languages, Form form) {}

    private final Reporting reporting;
    private final Adoptions adoptions;
    private final Reports reports;
    private final AdoptedPractices origins;
    private final Languages languages;
    private final InstantSource time;

    ReportPages(
            Reporting reporting,
            Adoptions adoptions,
            Reports reports,
            AdoptedPractices origins,
            Languages languages,
            InstantSource time) {
        this.reporting = reporting;
        this.adoptions = adoptions;
        this.reports = reports;
        this.origins = origins;
        this.languages = languages;
        this.time = time;
    }

    @Bean
    static MenuEntry adoptionsEntry() {
        return MenuEntry.work(25, AdoptionPages.PATH, "adoptions.menu", AdoptionsAccess::mayReportAnything);
    }

    @GetMapping(AdoptionPages.PATH)
    ModelAndView list(Screen screen) {
        List<Adoption> own = adoptions.listOf(screen.viewer());
        return screen.show("adoptions/adoptions", new ListPage(origins.list(own, time.instant())));
    }

    @GetMapping(AdoptionPages.PATH + "/{id}/report")
    ModelAndView ask(Screen screen, @PathVariable String id) {
        Adoption adoption = reportable(screen, id);
        Map<String, String> typed =
                new HashMap<>(ReportForm.typed(reports.list(adoption.id()).getFirst()));
        typed.put("language", screen.lang());
        return screen.show("adoptions/report", page(adoption, Form.of(typed)));
    }

    private Adoption reportable(Screen screen, String id) {
        Adoption adoption = adoptions.get(Ids.parse(id));
        AdoptionsAccess.require(AdoptionsAccess.mayReport(screen.viewer(), adoption) && adoption.goesOn());
        return adoption;
    }

    private ReportPage page(Adoption adoption, Form form) {
        return new ReportPage(adoption, origins.get(adoption), languages.all(), form);
    }

    @PostMapping(AdoptionPages.PATH + "/{id}/report")
    ModelAndView report(
            Screen screen,
            @PathVariable String id,
            @ModelAttribute ReportForm typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Adoption adoption = reportable(screen, id);
        List<Form.Wrong> faults = typed.faults(adoption.state(), today(), languages.all());
        if (!faults.isEmpty()) {
            return screen.refuse("adoptions/report", page(adoption, new Form(Form.typed(request), faults)));
        }
        boolean upToDate = typed.number() == adoption.reports();
        if (!upToDate || !reporting.report(screen.viewer(), adoption, typed.said())) {
            return conflict(screen, id, request);
        }
        News.tell(response, "adoptions.reported");
        return screen.go(adoption.path());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    /** Whoever sends it again has seen now that there is another report. */
    private ModelAndView conflict(Screen screen, String id, HttpServletRequest request) {
        Adoption now = adoptions.get(Ids.parse(id));
        if (!now.goesOn()) {
            return screen.go(now.path());
        }
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        typed.put("seen", Integer.toString(now.reports()));
        return screen.refuse("adoptions/report", page(now, Form.of(typed).wrong("", "adoptions.conflict")));
    }
}
