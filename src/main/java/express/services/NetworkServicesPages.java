package express.services;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.directory.NetworkRoom.Audience;
import express.directory.Networks;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Open;
import express.ui.Screen;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done for people in a network, step by step: made to be read quickly, by somebody with a person beside them. */
@Controller
class NetworkServicesPages {

    private static final int ORDER = 10;

    record Line(Service service, Organisation house) {}

    /**
     * @param steps those at which something is found, with it
     * @param languages in which anybody is served, to choose from
     * @param language the one chosen, or empty
     * @param uploads whether the viewer may bring many at once
     */
    record ListPage(
            Network network,
            Map<ChainStep, List<Line>> steps,
            long services,
            List<Locale> languages,
            String language,
            boolean room,
            boolean uploads,
            Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, ZoneId.systemDefault());
        }

        String path() {
            return "/networks/" + network.slug() + "/services";
        }

        boolean narrowed() {
            return room || !language.isEmpty();
        }

        Map<String, String> options(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("services.network.language.any"));
            languages.stream()
                    .sorted(Comparator.comparing(screen::languageName))
                    .forEach(it -> options.put(it.toLanguageTag(), screen.languageName(it)));
            return options;
        }
    }

    private final Networks networks;
    private final Organisations organisations;
    private final Services services;
    private final InstantSource time;

    NetworkServicesPages(Networks networks, Organisations organisations, Services services, InstantSource time) {
        this.networks = networks;
        this.organisations = organisations;
        this.services = services;
        this.time = time;
    }

    @Bean
    static NetworkRoom servicesRoom() {
        return new NetworkRoom(ORDER, "services", "search", "services.network.title", Audience.EVERYBODY);
    }

    @Open
    @GetMapping("/networks/{slug}/services")
    ModelAndView list(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String language,
            @RequestParam Optional<String> room) {
        Network network = networks.get(slug);
        Map<OrganisationId, Organisation> houses = organisations.listIn(List.of(network.id())).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        List<Service> all = services.listGoingOn(houses.keySet());
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        List<Service> fitting = all.stream()
                .filter(it -> language.isEmpty() || speaks(it, language))
                .filter(it -> room.isEmpty() || it.hasRoom(today))
                .sorted(Comparator.comparing(it -> !it.hasRoom(today)))
                .toList();
        List<Locale> spoken =
                all.stream().flatMap(it -> it.languages().stream()).distinct().toList();
        return screen.show(
                "services/network",
                new ListPage(
                        network,
                        steps(fitting, houses),
                        fitting.size(),
                        spoken,
                        language,
                        room.isPresent(),
                        ServicesAccess.mayUpload(screen.viewer(), network.id()),
                        time.instant()));
    }

    private static boolean speaks(Service service, String language) {
        return service.languages().stream().anyMatch(it -> it.toLanguageTag().equals(language));
    }

    /** A service that serves two steps stands at both. */
    private static Map<ChainStep, List<Line>> steps(List<Service> services, Map<OrganisationId, Organisation> houses) {
        Map<ChainStep, List<Line>> steps = new EnumMap<>(ChainStep.class);
        for (ChainStep step : ChainStep.values()) {
            List<Line> lines = services.stream()
                    .filter(it -> it.steps().contains(step))
                    .flatMap(it ->
                            Stream.ofNullable(houses.get(it.organisation())).map(house -> new Line(it, house)))
                    .toList();
            if (!lines.isEmpty()) {
                steps.put(step, lines);
            }
        }
        return steps;
    }
}
