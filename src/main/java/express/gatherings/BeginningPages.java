package express.gatherings;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where arranging a gathering begins. */
@Controller
class BeginningPages {

    private static final int USUAL_LEAD = 60;
    private static final int LONGEST_TITLE = 200;

    record NewPage(Map<String, String> hosts, List<Template> templates, Map<String, String> zones, Form form) {}

    private final Hosting hosting;
    private final Templates templates;
    private final Arranging arranging;
    private final InstantSource time;

    BeginningPages(Hosting hosting, Templates templates, Arranging arranging, InstantSource time) {
        this.hosting = hosting;
        this.templates = templates;
        this.arranging = arranging;
        this.time = time;
    }

    @GetMapping(GatheringPages.PATH + "/new")
    ModelAndView ask(Screen screen) {
        List<Organisation> hosts = hosts(screen);
        LocalDate usual =
                LocalDate.ofInstant(time.instant(), ZoneId.of(Zones.USUAL)).plusDays(USUAL_LEAD);
        Form form = Form.of(Map.of(
                "host",
                hosts.getFirst().id().toString(),
                "date",
                usual.toString(),
                "zone",
                Zones.USUAL,
                "template",
                templates.list().getFirst().key()));
        return screen.show("gatherings/new", page(screen, hosts, form));
    }

    private List<Organisation> hosts(Screen screen) {
        List<Organisation> hosts = hosting.list(screen.viewer());
        if (hosts.isEmpty()) {
            throw new Forbidden();
        }
        return hosts;
    }

    private NewPage page(Screen screen, List<Organisation> hosts, Form form) {
        Map<String, String> names = new LinkedHashMap<>();
        hosts.forEach(it -> names.put(it.id().toString(), it.name()));
        return new NewPage(names, templates.list(), Zones.options(screen.language(), Zones.USUAL), form);
    }

    @PostMapping(GatheringPages.PATH)
    ModelAndView begin(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        List<Organisation> hosts = hosts(screen);
        var fields = new Fields(Form.typed(request));
        String title = fields.line("title", LONGEST_TITLE, true);
        String host = fields.chosen(
                "host", it -> hosts.stream().anyMatch(one -> one.id().toString().equals(it)));
        LocalDate first = fields.date("date");
        String zone = fields.chosen("zone", it -> Zones.find(it).isPresent());
        String template = fields.chosen("template", it -> templates.find(it).isPresent());
        if (host == null || zone == null) {
            fields.wrong(host == null ? "host" : "zone", "gatherings.fault.needed");
        }
        if (fields.failed()) {
            return screen.refuse("gatherings/new", page(screen, hosts, fields.form()));
        }
        Optional<Template> from = Optional.ofNullable(template).flatMap(templates::find);
        Gathering begun = arranging.begin(
                screen.viewer(),
                new Beginning(
                        title,
                        OrganisationId.of(String.valueOf(host)),
                        first,
                        facts(from, String.valueOf(zone), screen),
                        screen.language(),
                        from.orElse(null),
                        false));
        News.tell(response, "gatherings.begun");
        return screen.go(begun.path() + DraftPages.DRAFT);
    }

    private static Programme.Facts facts(Optional<Template> from, String zone, Screen screen) {
        Mode mode = from.map(Template::mode).orElse(Mode.PHYSICAL);
        return new Programme.Facts("", mode, "", zone, List.of(screen.lang()), Funding.NONE);
    }
}
