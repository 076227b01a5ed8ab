package express.reports;

import express.directory.Network;
import express.gatherings.Gathering;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import express.worksheets.SessionNotes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A report while it is worked on. */
@Controller
class DraftPages {

    static final String REPORT = "/gatherings/{slug}/report";

    private static final String PATH = REPORT + "/draft";

    /** A network in which the viewer works, with the worksheets that it may give. */
    record Giving(Network network, List<SessionNotes.Sheet> sheets, boolean given) {}

    /** @param partners with their names */
    record DraftPage(
            ReportDesk.View view,
            Folio folio,
            Map<String, Wording> words,
            List<Approvals.Standing> partners,
            List<Giving> givings,
            List<Publications.Publication> publications,
            Form form) {

        Report report() {
            return view.report();
        }

        Wording said(Section section, String language) {
            return words.getOrDefault(section.slug() + " " + language, Wording.none(section.slug(), language));
        }

        Wording.State state(Section section) {
            return Wording.state(
                    said(section, report().languages().getFirst()),
                    said(section, report().languages().getLast()));
        }

        List<String> paragraphs(Screen screen, Section section, String language) {
            return folio.shown(screen, said(section, language).words())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }

        /** On whose behalf the viewer can approve, by name. */
        Map<String, String> voices() {
            Map<String, String> voices = new LinkedHashMap<>();
            partners.stream()
                    .filter(it -> view.speaksFor().contains(it.partner().organisation()))
                    .forEach(it -> voices.put(it.partner().organisation().toString(), it.name()));
            return voices;
        }

        long approvals() {
            return partners.stream()
                    .filter(it -> it.partner().approves(report()))
                    .count();
        }
    }

    private final ReportDesk desk;
    private final Draftings draftings;
    private final Wordings wordings;
    private final Approvals approvals;
    private final Binding binding;
    private final Givings givings;

    DraftPages(
            ReportDesk desk,
            Draftings draftings,
            Wordings wordings,
            Approvals approvals,
            Binding binding,
            Givings givings) {
        this.desk = desk;
        this.draftings = draftings;
        this.wordings = wordings;
        this.approvals = approvals;
        this.binding = binding;
        this.givings = givings;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        return screen.show("reports/draft", page(screen, desk.open(screen.viewer(), slug), Form.empty()));
    }

    DraftPage page(Screen screen, ReportDesk.View view, Form form) {
        Map<String, Wording> words = wordings.list(view.report().gatheringId()).stream()
                .collect(Collectors.toMap(it -> it.section() + " " + it.language(), Function.identity()));
        return new DraftPage(
                view,
                folio(screen, view),
                words,
                approvals.list(view.report()),
                givings.list(screen.viewer(), view.report()),
                approvals.published(view.report()),
                form);
    }

    /** As it would be published now. */
    Folio folio(Screen screen, ReportDesk.View view) {
        Report report = view.report();
        Content content = report.content(wordings.list(report.gatheringId()));
        return binding.bind(view.gathering(), content, null, view.hosts(), screen.language());
    }

    /** In the language of its programme, and in another. */
    @PostMapping(PATH)
    ModelAndView begin(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        Gathering gathering = desk.hosted(screen.viewer(), slug);
        draftings.begin(screen.viewer(), gathering, languages(screen, gathering));
        News.tell(response, "reports.begun");
        return screen.go(gathering.path() + "/report/draft");
    }

    private List<String> languages(Screen screen, Gathering gathering) {
        return Stream.concat(
                        Stream.of(binding.lead(gathering), screen.lang()),
                        Stream.of(Locale.ENGLISH, Locale.FRENCH).map(Locale::toLanguageTag))
                .distinct()
                .limit(2)
                .toList();
    }

    @PostMapping(PATH + "/findings")
    ModelAndView again(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        ReportDesk.View view = desk.open(screen.viewer(), slug);
        draftings.again(screen.viewer(), view.gathering());
        News.tell(response, "reports.again");
        return screen.go(view.draft());
    }

    @PostMapping(REPORT + "/contributions")
    ModelAndView contribute(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        ReportDesk.View view = desk.open(screen.viewer(), slug);
        boolean given = givings.give(screen.viewer(), view.report(), Form.typed(request));
        News.tell(response, given ? "reports.given" : "reports.taken");
        return screen.go(view.draft() + "#networks");
    }

    @GetMapping(PATH + ".pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug) {
        ReportDesk.View view = desk.open(screen.viewer(), slug);
        return Press.draft(screen, folio(screen, view), view.report());
    }

    static String ownName(String tag) {
        return Languages.ownName(Locale.forLanguageTag(tag));
    }
}
