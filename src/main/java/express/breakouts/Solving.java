package express.breakouts;

import express.assignment.Answer;
import express.assignment.Breakouts;
import express.assignment.Quality;
import express.assignment.Rule;
import express.assignment.Seats;
import express.breakouts.Problem.Slot;
import express.breakouts.Problem.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Solves a problem round by round. Told to stop, it gives the best so far; the same seed gives the same answer. */
final class Solving {

    private final Problem problem;
    private final long seed;
    private final BooleanSupplier stop;
    private final Accounts accounts;
    private final List<Map<UUID, UUID>> earlier = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final Map<UUID, String> languages = new HashMap<>();
    private long value;
    private long bound;

    private Solving(Problem problem, long seed, BooleanSupplier stop) {
        this.problem = problem;
        this.seed = seed;
        this.stop = stop;
        this.accounts = new Accounts(problem);
    }

    /** @param done is told how many rounds are */
    static Solution solve(Problem problem, long seed, BooleanSupplier stop, IntConsumer done) {
        return new Solving(problem, seed, stop).solve(done);
    }

    private Solution solve(IntConsumer done) {
        for (Slot slot : problem.slots()) {
            Breakouts asked = problem.round(slot, earlier);
            switch (asked.solve(seed, stop)) {
                case Answer.Found<Seats>(Seats found, Quality quality) -> take(slot, found, quality);
                case Answer.Impossible<Seats>(List<Rule> conflict) -> {
                    return new Solution(
                            Proposal.State.IMPOSSIBLE,
                            Outcome.impossible(slot.number(), accounts.explain(slot, conflict)),
                            List.of());
                }
                case Answer.Unsettled<Seats> _ -> {
                    return new Solution(Proposal.State.UNSETTLED, Outcome.unsettled(slot.number()), List.of());
                }
            }
            done.accept(slot.number());
        }
        return new Solution(
                Proposal.State.FOUND,
                new Outcome(
                        languages,
                        accounts.measures(seats, value, bound),
                        inTurn() && problem.slots().size() > 1,
                        problem.rankPrice(),
                        0,
                        List.of()),
                seats);
    }

    /**
     * What the round costs at least, whatever the earlier ones are: without asking whom people have met in them, and as
     * many of those who meet again as cannot be avoided.
     */
    private long bound(Slot slot, Quality quality) {
        if (earlier.isEmpty() || inTurn()) {
            return quality.bound();
        }
        return problem.round(slot, List.of()).solve(seed, stop) instanceof Answer.Found<Seats>(Seats _, Quality alone)
                ? alone.bound() + problem.unavoidable(slot, earlier.size())
                : problem.unavoidable(slot, earlier.size());
    }

    /** Where few should move, prices are asked only among answers that do; and of many people it would take too long. */
    private boolean inTurn() {
        return !problem.before().isEmpty() || problem.isLarge();
    }

    private void take(Slot slot, Seats found, Quality quality) {
        value += quality.value();
        bound += bound(slot, quality);
        Map<UUID, UUID> sits = new HashMap<>();
        problem.guests()
                .forEach(it ->
                        sits.put(it.id(), UUID.fromString(found.groupOf(it.id().toString(), 0))));
        for (Table table : slot.tables()) {
            found.languageOf(table.session().toString()).ifPresent(it -> languages.put(table.session(), it));
        }
        Map<UUID, List<Part>> parts = accounts.share(slot, sits, languages);
        var reasons = new Reasons(slot, found, !problem.isLarge());
        problem.guests()
                .forEach(it -> seats.add(new Seat(
                        slot.number(),
                        it.id(),
                        sits.get(it.id()),
                        parts.getOrDefault(it.id(), List.of()),
                        reasons.of(it, sits.get(it.id())))));
        earlier.add(sits);
    }
}
