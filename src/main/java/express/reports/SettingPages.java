package express.reports;

import express.gatherings.Fields;
import express.policy.PolicyAction;
import express.policy.PolicyActions;
import express.practices.Cofunding;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** In which languages a report is written, who paid, and which policies were spoken of. */
@Controller
class SettingPages {

    private static final String PATH = DraftPages.REPORT + "/settings";

    record SettingPage(ReportDesk.View view, List<PolicyAction> policies, Map<String, String> languages, Form form) {

        Map<String, String> extents(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("reports.thanks.none"));
            for (Cofunding.Extent extent : Cofunding.Extent.values()) {
                options.put(extent.name(), screen.text("practices.cofunding." + extent));
            }
            return options;
        }

        Map<String, String> programmes(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("reports.thanks.programme.none"));
            for (Cofunding.Programme programme : Cofunding.Programme.values()) {
                options.put(programme.name(), screen.text("practices.programme." + programme));
            }
            return options;
        }
    }

    private final ReportDesk desk;
    private final Reports reports;
    private final PolicyActions policies;
    private final Languages languages;

    SettingPages(ReportDesk desk, Reports reports, PolicyActions policies, Languages languages) {
        this.desk = desk;
        this.reports = reports;
        this.policies = policies;
        this.languages = languages;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        ReportDesk.View view = desk.host(screen.viewer(), slug);
        Map<String, String> typed = view.report().thanks().typed();
        typed.put("first", view.report().languages().getFirst());
        typed.put("second", view.report().languages().getLast());
        typed.put(
                "policies",
                view.report().policies().stream().map(UUID::toString).collect(Collectors.joining(",")));
        return screen.show("reports/settings", page(screen, view, Form.of(typed)));
    }

    private SettingPage page(Screen screen, ReportDesk.View view, Form form) {
        Map<String, String> offered = new LinkedHashMap<>();
        languages.all().forEach(it -> offered.put(it.toLanguageTag(), Languages.ownName(it)));
        view.report().languages().forEach(it -> offered.putIfAbsent(it, Languages.ownName(Locale.forLanguageTag(it))));
        return new SettingPage(view, policies.list(screen.language()), offered, form);
    }

    @PostMapping(PATH)
    ModelAndView write(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        ReportDesk.View view = desk.host(screen.viewer(), slug);
        SettingPage page = page(screen, view, Form.empty());
        var fields = new Fields(Form.typed(request));
        List<String> two = two(fields, page.languages());
        Thanks thanks = thanks(fields);
        List<String> known =
                page.policies().stream().map(it -> it.id().value().toString()).toList();
        List<UUID> cited = fields.many("policies", known::contains).stream()
                .map(UUID::fromString)
                .toList();
        if (fields.failed()) {
            return screen.refuse("reports/settings", page(screen, view, fields.form()));
        }
        reports.change(view.gathering().id(), two, thanks, cited);
        News.tell(response, "reports.saved");
        return screen.go(view.draft());
    }

    private static List<String> two(Fields fields, Map<String, String> known) {
        String first = fields.chosen("first", known::containsKey);
        String second = fields.chosen("second", known::containsKey);
        if (first == null || second == null || first.equals(second)) {
            fields.wrong("second", "reports.fault.languages");
            return List.of();
        }
        return List.of(first, second);
    }

    private static Thanks thanks(Fields fields) {
        Cofunding.@Nullable Extent extent =
                fields.maybe("extent", List.of(Cofunding.Extent.values())).orElse(null);
        Cofunding.@Nullable Programme programme =
                fields.maybe("programme", List.of(Cofunding.Programme.values())).orElse(null);
        return new Thanks(extent, programme, fields.line("project", 300, false));
    }
}
