package express.ties;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ties.Tie.Standing;
import express.ui.Screen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is said of the ties of a network, by whom, and what has not been answered yet. */
@Controller
class TiesPages {

    static final String PATH = "/networks/{slug}/ties";

    private static final int ORDER = 32;

    /**
     * One of the viewer's own organisations.
     *
     * @param asking those that name a tie to it, of which it has not said anything
     */
    record Own(Organisation house, boolean silent, List<Organisation> asking) {}

    /**
     * @param ties those with the standing that was chosen
     * @param silent those that have not said anything
     */
    record OverviewPage(
            Network network,
            Map<OrganisationId, Organisation> houses,
            List<Tie> ties,
            @Nullable Standing chosen,
            Map<Standing, Long> counts,
            List<Own> own,
            List<Organisation> silent,
            boolean coordinates) {

        String path() {
            return path(network);
        }

        static String path(Network network) {
            return "/networks/" + network.slug() + "/ties";
        }

        Organisation house(OrganisationId id) {
            return houses.get(id);
        }

        long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * @param before what it said once and says no more
     * @param names those of all that are spoken of, also of those that have left
     * @param member whether it works in the network today
     */
    record HousePage(
            Network network,
            Organisation house,
            List<Tie> ties,
            List<Declaration> before,
            Map<OrganisationId, Organisation> names,
            boolean member,
            boolean maySpeak) {

        Organisation name(OrganisationId id) {
            return names.get(id);
        }
    }

    private final Insiders insiders;
    private final Organisations organisations;
    private final Declarations declarations;

    TiesPages(Insiders insiders, Organisations organisations, Declarations declarations) {
        this.insiders = insiders;
        this.organisations = organisations;
        this.declarations = declarations;
    }

    @Bean
    static NetworkRoom tiesRoom() {
        return new NetworkRoom(ORDER, "ties", "people", "ties.title", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping(PATH)
    ModelAndView overview(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(name = "show", required = false) @Nullable String show) {
        Network network = insiders.enter(screen.viewer(), slug);
        List<Organisation> houses = organisations.listIn(List.of(network.id()));
        List<Declaration> said = declarations.list(network.id());
        Map<OrganisationId, Organisation> byId = byId(houses);
        List<Tie> ties = Tie.of(said).stream()
                .filter(Tie::isNamed)
                .filter(tie -> byId.containsKey(tie.one()) && byId.containsKey(tie.other()))
                .toList();
        Standing chosen = chosen(show);
        return screen.show(
                "ties/ties",
                new OverviewPage(
                        network,
                        byId,
                        ties.stream()
                                .filter(tie -> chosen == null || tie.standing() == chosen)
                                .toList(),
                        chosen,
                        counts(ties),
                        own(screen.viewer(), network, houses, said),
                        silent(houses, said),
                        screen.viewer().coordinates(network.id())));
    }

    /** Another word behind the question mark is passed over, since people follow old and broken links. */
    private static @Nullable Standing chosen(@Nullable String show) {
        return Stream.of(Standing.values())
                .filter(standing -> standing.slug().equals(show))
                .findFirst()
                .orElse(null);
    }

    static Map<OrganisationId, Organisation> byId(Collection<Organisation> houses) {
        return houses.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    private static Map<Standing, Long> counts(List<Tie> ties) {
        return ties.stream()
                .collect(Collectors.groupingBy(
                        Tie::standing, () -> new EnumMap<>(Standing.class), Collectors.counting()));
    }

    private List<Own> own(Viewer viewer, Network network, List<Organisation> houses, List<Declaration> said) {
        Set<OrganisationId> seats = insiders.seats(viewer, network.id());
        return houses.stream()
                .filter(house -> seats.contains(house.id()))
                .map(house -> own(house, houses, said))
                .toList();
    }

    private static Own own(Organisation house, List<Organisation> houses, List<Declaration> said) {
        Set<OrganisationId> answered = said.stream()
                .filter(it -> it.organisation().equals(house.id()))
                .map(Declaration::other)
                .collect(Collectors.toSet());
        Set<OrganisationId> asking = asking(house, said, answered);
        return new Own(
                house,
                answered.isEmpty(),
                houses.stream().filter(other -> asking.contains(other.id())).toList());
    }

    static Set<OrganisationId> asking(Organisation house, List<Declaration> said, Set<OrganisationId> answered) {
        return said.stream()
                .filter(it -> it.other().equals(house.id()) && it.isTie() && !answered.contains(it.organisation()))
                .map(Declaration::organisation)
                .collect(Collectors.toSet());
    }

    private static List<Organisation> silent(List<Organisation> houses, List<Declaration> said) {
        Set<OrganisationId> speaking =
                said.stream().map(Declaration::organisation).collect(Collectors.toSet());
        return houses.stream().filter(house -> !speaking.contains(house.id())).toList();
    }

    @GetMapping(PATH + "/{organisation}")
    ModelAndView house(Screen screen, @PathVariable String slug, @PathVariable String organisation) {
        Network network = insiders.enter(screen.viewer(), slug);
        Organisation house = organisations
                .find(organisation)
                .filter(it -> works(network, it) || declarations.knows(network.id(), it.id()))
                .orElseThrow(NotFound::new);
        boolean member = works(network, house);
        List<Tie> ties = Tie.of(declarations.list(network.id())).stream()
                .filter(tie -> tie.has(house.id()))
                .toList();
        List<Declaration> before = declarations.listOf(network.id(), house.id()).stream()
                .filter(it -> it.endedAt() != null)
                .toList();
        return screen.show(
                "ties/house",
                new HousePage(
                        network,
                        house,
                        ties,
                        before,
                        names(ties, before),
                        member,
                        member && TiesAccess.maySpeak(screen.viewer(), network.id(), house.id())));
    }

    /** Who left is still to be read of, since what was said stays. */
    private boolean works(Network network, Organisation house) {
        return organisations.networks(house.id()).contains(network.id());
    }

    private Map<OrganisationId, Organisation> names(List<Tie> ties, List<Declaration> before) {
        Set<OrganisationId> spoken = new HashSet<>();
        ties.forEach(tie -> spoken.addAll(List.of(tie.one(), tie.other())));
        before.forEach(it -> spoken.add(it.other()));
        return byId(organisations.listAll(new ArrayList<>(spoken)));
    }
}
