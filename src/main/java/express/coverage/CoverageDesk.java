package express.coverage;

import express.directory.FollowUps.FollowUp;
import express.directory.FollowedUp;
import express.directory.Network;
import express.directory.Organisation;
import express.directory.Organisations;
import express.services.Service;
import express.services.Service.Standing;
import express.services.Services;
import express.services.Supplies;
import express.ui.Screen;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what one sees of the coverage of a network. */
@Component
@Transactional(readOnly = true)
class CoverageDesk {

    /** @param became the action that it became, if it did */
    record Found(
            Gap gap, Words words, String source, @Nullable FollowUp became) {}

    /** A service that does not count, and why. */
    record Left(Service service, Organisation house, Standing why) {}

    /** @param further gaps that are not shown unless all are asked for */
    record CoveragePage(
            Network network,
            Grid grid,
            Tally tally,
            List<Found> gaps,
            int further,
            List<Left> left,
            boolean demand,
            List<Reached.Line> referred,
            LocalDate today) {

        /** What came of sending people on, by step. */
        List<Reached> reached() {
            return Reached.list(referred);
        }

        List<Reached> unmetByLanguage() {
            return Reached.listUnmet(referred, Reached.Line::language);
        }

        List<Reached> unmetByPlace() {
            return Reached.listUnmet(referred, Reached.Line::district);
        }

        List<Reached> waitedByLanguage() {
            return Reached.listWaited(referred, Reached.Line::language);
        }

        List<Reached> waitedByPlace() {
            return Reached.listWaited(referred, Reached.Line::district);
        }

        String path() {
            return "/networks/" + network.slug() + "/coverage";
        }

        String path(Axis axis) {
            return path() + "?by=" + axis.slug();
        }

        String pathToAll() {
            return path(grid.axis()) + "&all=true#gaps";
        }
    }

    private static final int FIRST = 25;

    private final Organisations organisations;
    private final Services services;
    private final Supplies supplies;
    private final Demands demands;
    private final FollowedUp followedUp;
    private final InstantSource time;

    CoverageDesk(
            Organisations organisations,
            Services services,
            Supplies supplies,
            Demands demands,
            FollowedUp followedUp,
            InstantSource time) {
        this.organisations = organisations;
        this.services = services;
        this.supplies = supplies;
        this.demands = demands;
        this.followedUp = followedUp;
        this.time = time;
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    CoveragePage look(Screen screen, Network network, Axis axis, boolean all) {
        List<Organisation> houses = organisations.listIn(List.of(network.id()));
        Tally tally =
                Tally.of(supplies.listOf(houses.stream().map(Organisation::id).toList(), today()));
        List<Demand> demand = demands.list(network.id());
        Grid grid = Grid.of(axis, network, tally, demand);
        Map<String, FollowUp> became = followedUp.listActions(network);
        List<Gap> gaps = Gap.list(grid, tally, demand);
        List<Found> shown = shown(network, gaps, all, became).stream()
                .map(gap -> found(screen, gap, source(network, gap), became))
                .toList();
        return new CoveragePage(
                network,
                grid,
                tally,
                shown,
                gaps.size() - shown.size(),
                left(network, houses),
                !demand.isEmpty(),
                demands.listReferred(network.id()),
                today());
    }

    /** The first, and those to which a plan leads back. */
    private static List<Gap> shown(Network network, List<Gap> gaps, boolean all, Map<String, FollowUp> became) {
        Set<Gap> first = new HashSet<>(gaps.subList(0, Math.min(FIRST, gaps.size())));
        return gaps.stream()
                .filter(gap -> all || first.contains(gap) || became.containsKey(source(network, gap)))
                .toList();
    }

    /** What is missing for everybody is the same by whatever one looks at it. */
    private static String source(Network network, Gap gap) {
        String by = gap.value() == null ? "" : "?by=" + gap.axis().slug();
        return "/networks/" + network.slug() + "/coverage" + by + "#" + gap.anchor();
    }

    private static Found found(Screen screen, Gap gap, String source, Map<String, FollowUp> became) {
        return new Found(gap, Words.of(screen, gap), source, became.get(source));
    }

    private List<Left> left(Network network, List<Organisation> houses) {
        Map<Object, Organisation> byId =
                houses.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
        List<Left> left = new ArrayList<>();
        services.listGoingOn(houses.stream().map(Organisation::id).toList()).stream()
                .filter(service -> !service.counts(today()))
                .map(service -> new Left(service, byId.get(service.organisation()), service.standing(today())))
                .sorted(Comparator.comparing(Left::why))
                .forEach(left::add);
        organisations
                .listRetiredIn(network.id())
                .forEach(house -> services.listOf(house.id())
                        .forEach(service -> left.add(new Left(service, house, Standing.ENDED))));
        return left;
    }
}
