package express.outings;

import express.applications.Among;
import express.applications.Application.Channel;
import express.applications.Applications;
import express.base.PersonId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.outings.Funnel.Count;
import express.outings.Funnel.Stage;
import express.people.People;
import express.ui.Chart;
import express.ui.Form;
import express.ui.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What comes of going where people are, as a picture and as a table that says the same. */
@Controller
class FunnelPages {

    static final String PATH = "/organisations/{slug}/funnel";

    /** One row of a table: whose numbers, and by which words of an address its records are found. */
    record Line(String label, String query, Count count) {}

    record FunnelPage(Organisation house, Form form, Among among, Count all, List<Line> channels, List<Line> officers) {

        String path() {
            return "/organisations/" + house.slug() + "/funnel";
        }

        List<Stage> stages() {
            return List.of(Stage.values());
        }

        /** Where the records behind a number are. */
        String records(Line line, Stage stage) {
            String house = "/organisations/" + house().slug();
            String query = among.query() + line.query();
            return switch (stage) {
                case CONTACTS, ENQUIRIES -> house + "/outings?" + query;
                case APPLICATIONS -> house + "/applications?which=all&" + query;
                case DECISIONS -> house + "/applications?which=decided&" + query;
                case GRANTED -> house + "/applications?which=granted&" + query;
            };
        }

        Chart chart(Screen screen) {
            return new Chart(
                    "funnel",
                    screen.text("outings.funnel.whole"),
                    screen.text("outings.column.stage"),
                    screen.text("outings.column.people"),
                    stages().stream()
                            .map(it -> new Chart.Bar(screen.text(it.key()), all.of(it), null))
                            .toList());
        }

        Nest nest(Screen screen, List<Line> lines) {
            return Nest.of(
                    lines.stream()
                            .map(it -> new Nest.Row(it.label(), it.count()))
                            .toList(),
                    screen.dir().equals("rtl"));
        }
    }

    private final Organisations organisations;
    private final OutingPages.Shelf shelf;
    private final Applications applications;
    private final People people;

    FunnelPages(Organisations organisations, OutingPages.Shelf shelf, Applications applications, People people) {
        this.organisations = organisations;
        this.shelf = shelf;
        this.applications = applications;
        this.people = people;
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @PathVariable String slug, @RequestParam Map<String, String> asked) {
        Organisation house = organisations.get(slug);
        OutingsAccess.require(OutingsAccess.mayWork(screen.viewer(), house.id()));
        LocalDate today = shelf.today();
        Among among = Among.of(asked).orThisYear(today);
        Funnel funnel = Funnel.of(shelf.outings().count(house.id(), among), applications.count(house.id(), among));
        return screen.show(
                "outings/funnel",
                new FunnelPage(
                        house,
                        form(asked, among),
                        among,
                        funnel.all(),
                        channels(screen, funnel),
                        officers(screen, funnel)));
    }

    /** What was typed stays, with a word where it is no day. */
    private static Form form(Map<String, String> asked, Among among) {
        Form form = Form.of(Map.of(
                "since", asked.getOrDefault("since", among.since().toString()),
                "until", asked.getOrDefault("until", among.until().toString())));
        for (String field : List.of("since", "until")) {
            if (!Among.isDay(form.typed(field))) {
                form = form.wrong(field, "outings.fault.period");
            }
        }
        return form;
    }

    private static List<Line> channels(Screen screen, Funnel funnel) {
        return Stream.of(Channel.values())
                .map(it -> new Line(screen.text(it.key()), "&channel=" + it.name(), funnel.by(it)))
                .toList();
    }

    private List<Line> officers(Screen screen, Funnel funnel) {
        Map<PersonId, String> names = OutingPages.names(people, List.copyOf(funnel.officers()));
        List<Line> lines = new ArrayList<>();
        funnel.officers()
                .forEach(it -> lines.add(new Line(
                        names.getOrDefault(it, screen.text("outings.gone")),
                        "&officer=" + it,
                        funnel.by(Optional.of(it)))));
        if (funnel.hasNobody()) {
            lines.add(new Line(screen.text("outings.nobody"), "&officer=" + Among.NOBODY, funnel.by(Optional.empty())));
        }
        return lines;
    }
}
