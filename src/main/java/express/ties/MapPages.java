package express.ties;

import express.base.OrganisationId;
import express.directory.FollowUps.FollowUp;
import express.directory.FollowedUp;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.directory.Organisation;
import express.ui.Screen;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is tied to whom: as a table, as a picture, and what it means. */
@Controller
class MapPages {

    static final String PATH = "/networks/{slug}/map";

    private static final int ORDER = 31;
    private static final String UNSAID = "–";
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /**
     * @param both whether only ties count that both ends name
     * @param at the day that is shown; nothing is today
     * @param since the earlier day that it is compared with
     * @param changes since then
     * @param findings of today
     * @param became what became of findings, by their address
     */
    record MapPage(
            Network network,
            Measures measures,
            Drawing drawing,
            boolean both,
            @Nullable LocalDate at,
            @Nullable LocalDate since,
            @Nullable Changes changes,
            List<Spoken> findings,
            Map<String, FollowUp> became) {

        String path() {
            return path(network);
        }

        static String path(Network network) {
            return "/networks/" + network.slug() + "/map";
        }

        /** Those with most ties first. */
        List<Organisation> ranked() {
            return measures.scene().houses().stream()
                    .sorted(Comparator.comparingInt((Organisation house) -> -measures.degree(house.id()))
                            .thenComparing(Organisation::name))
                    .toList();
        }

        Organisation house(OrganisationId id) {
            return changes == null
                    ? measures.house(measures.numbers().get(id))
                    : changes.both().houses().stream()
                            .filter(house -> house.id().equals(id))
                            .findFirst()
                            .orElseThrow();
        }

        /** How strong each end calls a tie; a dash for what is not said. */
        String strengths(Screen screen, @Nullable Tie tie) {
            return tie == null
                    ? UNSAID
                    : screen.text(
                            "ties.two",
                            house(tie.one()).name(),
                            strength(screen, tie.byOne()),
                            house(tie.other()).name(),
                            strength(screen, tie.byOther()));
        }

        private static String strength(Screen screen, @Nullable Declaration said) {
            return said == null ? UNSAID : screen.number(said.strength());
        }

        /** The days as they were chosen. */
        Map<String, String> days() {
            Map<String, String> days = new LinkedHashMap<>();
            Optional.ofNullable(at).ifPresent(day -> days.put("at", day.toString()));
            Optional.ofNullable(since).ifPresent(day -> days.put("since", day.toString()));
            return days;
        }

        /** For the choice of who might leave. */
        Map<String, String> options(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("ties.what-if.nobody"));
            measures.scene().houses().stream()
                    .sorted(Comparator.comparing(Organisation::name))
                    .forEach(house -> options.put(house.slug(), house.name()));
            return options;
        }
    }

    private final Insiders insiders;
    private final Scenes scenes;
    private final FollowedUp followedUp;

    MapPages(Insiders insiders, Scenes scenes, FollowedUp followedUp) {
        this.insiders = insiders;
        this.scenes = scenes;
        this.followedUp = followedUp;
    }

    @Bean
    static NetworkRoom mapRoom() {
        return new NetworkRoom(ORDER, "map", "network", "ties.map.title", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping(path = PATH, params = "!without")
    ModelAndView map(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(name = "ties", required = false) @Nullable String ties,
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "since", required = false) @Nullable String since) {
        Network network = insiders.enter(screen.viewer(), slug);
        boolean both = "both".equals(ties);
        Predicate<Tie> counted = both ? Tie::isNamedByBoth : tie -> true;
        LocalDate day = day(at).orElse(null);
        LocalDate earlier = day(since).orElse(null);
        Scene scene = day == null ? scenes.today(network, counted) : scenes.at(network, day, counted);
        Changes changes = earlier == null ? null : Changes.between(scenes.at(network, earlier, counted), scene);
        Measures measures = Measures.of(scene);
        return screen.show(
                "ties/map",
                new MapPage(
                        network,
                        measures,
                        changes == null ? Drawing.of(scene) : Drawing.of(changes.both(), changes.byEnds()),
                        both,
                        day,
                        earlier,
                        changes,
                        day == null ? Spoken.all(screen, Findings.of(measures)) : List.of(),
                        followedUp.listActions(network)));
    }

    /** What is no day, or none that has passed, is passed over. */
    private Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed)
                    .map(LocalDate::parse)
                    .filter(day -> day.isBefore(scenes.today()) && !day.isBefore(EARLIEST));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
