package express.shortfalls;

import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.FollowUps.FollowUp;
import express.directory.FollowedUp;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.directory.Organisation;
import express.directory.Organisations;
import express.interpreters.Spoken;
import express.interpreting.Filling;
import express.interpreting.Fillings;
import express.ui.Chart;
import express.ui.Screen;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** For which languages nobody was found in the last twelve months: of a house, and of all houses of a network together. */
@Controller
class ShortfallPages {

    private static final String PART = "interpreting-gaps";
    private static final int ORDER = 56;
    private static final int BARS = 12;
    private static final int FEWEST_SHOWN = 5;

    /** @param network nothing on the page of a house */
    record ShortfallPage(
            String name,
            String back,
            @Nullable Network network,
            List<Filling> fillings,
            Chart chart,
            Map<String, FollowUp> became,
            boolean leads) {

        int asked() {
            return fillings.stream().mapToInt(Filling::asked).sum();
        }

        int unfilled() {
            return fillings.stream().mapToInt(Filling::unfilled).sum();
        }

        int missed() {
            return fillings.stream().mapToInt(Filling::missed).sum();
        }

        int rate() {
            return together().rate();
        }

        boolean isRated() {
            return together().isRated();
        }

        private Filling together() {
            int filled = fillings.stream().mapToInt(Filling::filled).sum();
            return new Filling("", asked(), filled, unfilled(), missed(), 0);
        }

        List<Filling> missing() {
            return fillings.stream().filter(it -> it.unfilled() > 0).toList();
        }

        String source(Filling it) {
            return network == null ? "" : "/networks/" + network.slug() + "/" + PART + "#lacks-" + it.language();
        }
    }

    /** What is looked at. */
    @Component
    record Sources(Fillings fillings, Backstage backstage, InstantSource time) {

        List<Filling> own(OrganisationId house) {
            return fillings.list(List.of(house), year(), now());
        }

        List<Filling> all(Collection<OrganisationId> houses) {
            return backstage.look(() -> fillings.list(houses, year(), now()));
        }

        private Instant now() {
            return time.instant();
        }

        private LocalDate year() {
            return LocalDate.ofInstant(now(), ZoneId.systemDefault()).minusMonths(12);
        }
    }

    private final Organisations organisations;
    private final Insiders insiders;
    private final FollowedUp followedUp;
    private final Sources sources;

    ShortfallPages(Organisations organisations, Insiders insiders, FollowedUp followedUp, Sources sources) {
        this.organisations = organisations;
        this.insiders = insiders;
        this.followedUp = followedUp;
        this.sources = sources;
    }

    @Bean
    static NetworkRoom shortfallsRoom() {
        return new NetworkRoom(ORDER, PART, "talk", "shortfalls.room", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping("/organisations/{slug}/" + PART)
    ModelAndView house(Screen screen, @PathVariable String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!ShortfallsAccess.maySee(screen.viewer(), house.id())) {
            throw new NotFound();
        }
        List<Filling> fillings = sources.own(house.id());
        return screen.show(
                "shortfalls/shortfalls",
                new ShortfallPage(
                        house.name(),
                        "/organisations/" + slug,
                        null,
                        fillings,
                        chart(screen, fillings),
                        Map.of(),
                        false));
    }

    /** Of few one might guess whose they were. */
    @GetMapping("/networks/{slug}/" + PART)
    ModelAndView network(Screen screen, @PathVariable String slug) {
        Network network = insiders.enter(screen.viewer(), slug);
        List<OrganisationId> houses = organisations.listIn(List.of(network.id())).stream()
                .map(Organisation::id)
                .toList();
        List<Filling> fillings = sources.all(houses).stream()
                .filter(it -> it.asked() >= FEWEST_SHOWN)
                .toList();
        return screen.show(
                "shortfalls/shortfalls",
                new ShortfallPage(
                        network.name(),
                        "/networks/" + slug + "/inside",
                        network,
                        fillings,
                        chart(screen, fillings),
                        followedUp.listActions(network),
                        screen.viewer().coordinates(network.id())));
    }

    private static Chart chart(Screen screen, List<Filling> fillings) {
        List<Chart.Bar> bars = fillings.stream()
                .filter(it -> it.unfilled() > 0)
                .limit(BARS)
                .map(it -> new Chart.Bar(Spoken.name(screen, it.language()), it.unfilled(), null))
                .toList();
        return new Chart(
                "unfilled",
                screen.text("shortfalls.chart"),
                screen.text("shortfalls.language"),
                screen.text("shortfalls.unfilled"),
                bars);
    }
}
