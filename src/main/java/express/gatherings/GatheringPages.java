package express.gatherings;

import express.directory.Organisation;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import gg.jte.Content;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The gatherings that come and that were, and the programme of each, for everybody. */
@Controller
class GatheringPages {

    static final String PATH = "/gatherings";
    private static final int AT_ONCE = 30;

    /** @param when the day it begins, on the clocks of its place */
    record Line(Gathering gathering, Said said, Mode mode, String when) {}

    record Arranged(Gathering gathering, Said said) {}

    record ListPage(List<Line> coming, List<Line> past, List<Arranged> arranged, boolean mayHost, String earlier) {}

    record ProgrammePage(
            Gathering gathering,
            Timetable timetable,
            String host,
            String hostPath,
            Map<String, String> zones,
            boolean arranges,
            List<Content> annexes) {

        Programme programme() {
            return timetable.programme();
        }
    }

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Hosting hosting;
    private final Cases cases;
    private final Listings listings;
    private final List<GatheringAnnex> annexes;

    GatheringPages(
            Gatherings gatherings,
            Programmes programmes,
            Hosting hosting,
            Cases cases,
            Listings listings,
            List<GatheringAnnex> annexes) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.hosting = hosting;
        this.cases = cases;
        this.listings = listings;
        this.annexes = annexes.stream()
                .sorted(Comparator.comparingInt(GatheringAnnex::order))
                .toList();
    }

    @Bean
    static MenuEntry gatheringsEntry() {
        return MenuEntry.top(15, PATH, "gatherings.menu", viewer -> true);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(Screen screen, @RequestParam(defaultValue = "") String before) {
        return screen.show("gatherings/gatherings", listings.page(screen, before, AT_ONCE));
    }

    @Open
    @GetMapping(PATH + "/{slug}")
    ModelAndView one(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String zone) {
        Gathering gathering = gatherings.get(slug);
        Programme programme = programmes.get(gathering);
        ZoneId clocks = Zones.find(zone).orElse(programme.zone());
        Timetable timetable =
                Timetable.of(programme, new Clock(clocks, screen.language()), cases.of(programme.sessions()));
        Optional<Organisation> host = hosting.find(gathering.host());
        return screen.show(
                "gatherings/gathering",
                new ProgrammePage(
                        gathering,
                        timetable,
                        host.map(Organisation::name).orElse(""),
                        host.map(it -> "/organisations/" + it.slug()).orElse(""),
                        Zones.options(screen.language(), clocks.getId()),
                        hosting.arranges(screen.viewer(), gathering.host()),
                        annexes.stream()
                                .flatMap(it -> it.show(screen, gathering, programme).stream())
                                .toList()));
    }
}
