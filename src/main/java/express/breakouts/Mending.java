package express.breakouts;

import express.breakouts.Problem.Guest;
import express.breakouts.Problem.Table;
import express.breakouts.Publications.Vacancy;
import express.directory.Answerers;
import express.directory.Answerers.Circle;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.messaging.Post;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for an answer that moves as few as possible, when what holds does not fit any more. People decide about it. */
@Component
class Mending {

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Preparing preparing;
    private final Publications publications;
    private final Keeping keeping;
    private final InstantSource time;

    Mending(
            Gatherings gatherings,
            Programmes programmes,
            Preparing preparing,
            Publications publications,
            Keeping keeping,
            InstantSource time) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.preparing = preparing;
        this.publications = publications;
        this.keeping = keeping;
        this.time = time;
    }

    /** Outside of a transaction, because it takes a while; done twice, the second replaces the first. */
    void mend(Vacancy vacancy) {
        Optional<Problem> problem = gatherings
                .find(new GatheringId(vacancy.gathering()))
                .filter(it -> BreakoutsAccess.mayArrange(it, time.instant()))
                .filter(it -> publications.find(it.id()).isPresent())
                .flatMap(this::problem);
        if (problem.isEmpty()) {
            publications.removeVacancy(vacancy);
        } else {
            keeping.keep(vacancy, problem.get(), Solving.solve(problem.get(), 1, () -> false, done -> {}));
        }
    }

    private Optional<Problem> problem(Gathering gathering) {
        return Optional.of(preparing.prepare(gathering, programmes.get(gathering), true))
                .filter(Mending::isNeeded);
    }

    /** Whether somebody left or came, sits in a session that is gone, or a group has become too small or too large. */
    static boolean isNeeded(Problem problem) {
        Set<UUID> now = problem.guests().stream().map(Guest::id).collect(Collectors.toSet());
        if (!now.equals(problem.before().keySet())) {
            return true;
        }
        List<Table> tables =
                problem.slots().stream().flatMap(it -> it.tables().stream()).toList();
        Set<UUID> sessions = tables.stream().map(Table::session).collect(Collectors.toSet());
        Map<UUID, Long> sizes = problem.before().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return !sessions.containsAll(sizes.keySet())
                || problem.before().values().stream()
                        .anyMatch(it -> it.size() != problem.slots().size())
                || tables.stream().anyMatch(it -> !fits(it, sizes.getOrDefault(it.session(), 0L)));
    }

    private static boolean fits(Table table, long size) {
        return size >= table.least() && size <= table.most();
    }

    /** Of several that were prepared only the latest is of use. */
    @Component
    @Transactional
    static class Keeping {

        private final Proposals proposals;
        private final Publications publications;
        private final Gatherings gatherings;
        private final Programmes programmes;
        private final Answerers answerers;
        private final Post post;

        Keeping(
                Proposals proposals,
                Publications publications,
                Gatherings gatherings,
                Programmes programmes,
                Answerers answerers,
                Post post) {
            this.proposals = proposals;
            this.publications = publications;
            this.gatherings = gatherings;
            this.programmes = programmes;
            this.answerers = answerers;
            this.post = post;
        }

        /** Its host is written to; not again while an earlier one still waits for them. */
        void keep(Vacancy vacancy, Problem problem, Solution solution) {
            boolean waiting = proposals.removeMending(vacancy.gathering());
            UUID id = proposals.begin(vacancy.gathering(), problem, 1, true);
            proposals.write(id, solution, false);
            publications.removeVacancy(vacancy);
            if (!waiting) {
                gatherings.find(new GatheringId(vacancy.gathering())).ifPresent(it -> tell(it, id, solution));
            }
        }

        private void tell(Gathering gathering, UUID id, Solution solution) {
            Programme programme = programmes.get(gathering);
            boolean found = solution.state() == Proposal.State.FOUND;
            int moved = solution.outcome().measures().moved();
            answerers
                    .of(gathering.host(), Circle.EDITORS, Circle.ADMINISTRATORS, Circle.COORDINATORS)
                    .people()
                    .forEach(one -> post.send(
                            one,
                            new HostLetter(
                                    programme.said().title(one.language()),
                                    found,
                                    moved,
                                    ProposalPages.path(gathering, id))));
        }
    }

    /** Who sits elsewhere than before, of those who come. */
    static List<Seat> moved(List<Seat> now, List<Seat> before) {
        Set<List<Object>> then = before.stream()
                .map(it -> List.<Object>of(it.guest(), it.session()))
                .collect(Collectors.toSet());
        Set<List<Object>> seated = before.stream()
                .map(it -> List.<Object>of(it.guest(), it.round()))
                .collect(Collectors.toSet());
        return now.stream()
                .filter(it -> seated.contains(List.<Object>of(it.guest(), it.round()))
                        && !then.contains(List.<Object>of(it.guest(), it.session())))
                .toList();
    }
}
