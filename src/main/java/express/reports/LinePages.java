package express.reports;

import express.base.Ids;
import express.base.NotFound;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Single lines of a section are left out of the report, or put back. */
@Controller
class LinePages {

    private static final String PATH = DraftPages.REPORT + "/sections/{section}/lines";

    /** @param lines under their headings */
    record LinesPage(ReportDesk.View view, Section section, Map<String, List<Line>> lines) {

        String path() {
            return view.path() + "/sections/" + section.slug() + "/lines";
        }

        String title(Screen screen) {
            return section.title(screen);
        }

        boolean leftOut(Line line) {
            return view.report().leftOut().contains(line.id());
        }

        Set<UUID> ids() {
            return lines.values().stream().flatMap(List::stream).map(Line::id).collect(Collectors.toSet());
        }

        String all() {
            return ids().stream().map(UUID::toString).collect(Collectors.joining(","));
        }
    }

    private final ReportDesk desk;
    private final Omissions omissions;

    LinePages(ReportDesk desk, Omissions omissions) {
        this.desk = desk;
        this.omissions = omissions;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String section) {
        return screen.show("reports/lines", page(screen, desk.open(screen.viewer(), slug), section));
    }

    private static LinesPage page(Screen screen, ReportDesk.View view, String slug) {
        Findings findings = view.report().findings();
        Section section = Section.find(findings, slug).orElseThrow(NotFound::new);
        return new LinesPage(view, section, Line.list(screen, findings, section));
    }

    /** What came since somebody looked stays as it is: it was not on their page. */
    @PostMapping(PATH)
    ModelAndView choose(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String section,
            HttpServletRequest request,
            HttpServletResponse response) {
        LinesPage page = page(screen, desk.open(screen.viewer(), slug), section);
        Map<String, String> typed = Form.typed(request);
        Set<UUID> seen = ids(typed.get("lines"), page.ids());
        Set<UUID> leftOut = ids(typed.get("out"), seen);
        seen.removeAll(leftOut);
        omissions.set(screen.viewer(), page.view().report(), leftOut, seen);
        News.tell(response, "reports.saved");
        return screen.go(page.view().draft() + "#" + page.section().slug());
    }

    private static Set<UUID> ids(String typed, Set<UUID> known) {
        return Stream.of(typed == null ? new String[0] : typed.split(","))
                .filter(it -> !it.isBlank())
                .map(Ids::parse)
                .filter(known::contains)
                .collect(Collectors.toSet());
    }
}
