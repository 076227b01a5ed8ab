package express.reports;

import express.base.Ids;
import express.base.NotFound;
import express.directory.FollowUps.FollowUp;
import express.directory.FollowUps.Kind;
import express.directory.FollowedUp;
import express.directory.Network;
import express.gatherings.Said;
import express.ui.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was written at a gathering becomes an action, a need or an initiative of a network, and says so from then on. */
@Controller
class RowPages {

    private static final String PATH = DraftPages.REPORT + "/rows";

    /** What became of findings in a network in which the viewer works, by their address. */
    record Home(Network network, Map<Kind, Map<String, FollowUp>> known) {

        Optional<FollowUp> became(Kind kind, String path) {
            return Optional.ofNullable(known.getOrDefault(kind, Map.of()).get(path));
        }

        boolean open(Kind kind, String path) {
            return became(kind, path).filter(it -> !it.over()).isEmpty();
        }

        String door(Kind kind) {
            return "/networks/" + network.slug()
                    + switch (kind) {
                        case ACTION -> "/plan/actions";
                        case NEED -> "/needs";
                        case INITIATIVE -> "/initiatives";
                    };
        }
    }

    /**
     * Where something was written.
     *
     * @param language of its title
     */
    record Place(String words, String language) {}

    record RowsPage(ReportDesk.View view, Map<Place, List<Findings.Row>> rows, List<Home> homes) {

        String path(Findings.Row row) {
            return view.path() + "/rows/" + row.line();
        }

        String title(Screen screen, Findings.Row row) {
            int longest = 200;
            String words = view.shown(screen, row.words()).replaceAll("\\s+", " ");
            return words.codePointCount(0, words.length()) <= longest
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "…";
        }

        String why(Screen screen, Findings.Row row) {
            String from = screen.text(
                    "reports.rows.why",
                    screen.text(row.part().key()),
                    view.programme().said().title(screen.language()));
            return row.who().isBlank() ? from : from + "\n" + view.shown(screen, row.who());
        }
    }

    private final ReportDesk desk;
    private final Givings givings;
    private final FollowedUp followedUp;

    RowPages(ReportDesk desk, Givings givings, FollowedUp followedUp) {
        this.desk = desk;
        this.givings = givings;
        this.followedUp = followedUp;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        ReportDesk.View view = desk.open(screen.viewer(), slug);
        return screen.show("reports/rows", new RowsPage(view, rows(screen, view), homes(screen)));
    }

    private static Map<Place, List<Findings.Row>> rows(Screen screen, ReportDesk.View view) {
        Map<Place, List<Findings.Row>> rows = new LinkedHashMap<>();
        Findings findings = view.report().findings();
        if (!findings.pledges().isEmpty()) {
            rows.put(new Place(screen.text("reports.part.follow-up"), screen.lang()), findings.pledges());
        }
        findings.meetings().stream()
                .filter(it -> !it.rows().isEmpty())
                .forEach(it -> rows.computeIfAbsent(place(it.said(), screen.language()), place -> new ArrayList<>())
                        .addAll(it.rows()));
        return rows;
    }

    private static Place place(Said said, Locale reader) {
        return new Place(said.title(reader), said.titleLanguage(reader).toLanguageTag());
    }

    private List<Home> homes(Screen screen) {
        return givings.networks(screen.viewer()).stream()
                .map(network -> new Home(network, followedUp.list(network)))
                .toList();
    }

    /** One of them, to which an action leads back. */
    @GetMapping(PATH + "/{line}")
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String line) {
        ReportDesk.View view = desk.open(screen.viewer(), slug);
        UUID wanted = Ids.parse(line);
        Findings findings = view.report().findings();
        Findings.Row row = Stream.concat(
                        findings.pledges().stream(),
                        findings.meetings().stream().flatMap(it -> it.rows().stream()))
                .filter(it -> it.line().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        var where = new Place(screen.text(row.part().key()), screen.lang());
        return screen.show("reports/rows", new RowsPage(view, Map.of(where, List.of(row)), homes(screen)));
    }
}
