package express.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** From rules and wishes to seats: languages, the flow of all rounds, rounds drawn from it, and exchanges. */
final class Seating {

    /** Fewer steps than this are gone several times, from a greater heat and through broken rules. */
    private static final long SMALL = 50_000;

    private final Roster roster;
    private final long seed;
    private final int effort;
    private final BooleanSupplier stop;

    Seating(Roster roster, long seed, int effort, BooleanSupplier stop) {
        this.roster = roster;
        this.seed = seed;
        this.effort = effort;
        this.stop = stop;
    }

    Answer<Seats> solve() {
        var languages = new Languages(roster, seed, effort, stop);
        Languages.Choice choice = languages.choose();
        Hall hall = seated(choice.tongue(), start(languages, choice.tongue()));
        if (hall.keepsAllRules()) {
            return found(hall, bound(languages, choice));
        }
        return switch (new BreakoutRules(roster).judge(stop)) {
            case Judgement.Possible(int[] tongue, int[][] seats) -> {
                Hall other = seated(tongue, seats);
                yield other.keepsAllRules() ? found(other, bound(languages, choice)) : new Answer.Unsettled<>();
            }
            case Judgement.Conflicting(List<Rule> rules) -> new Answer.Impossible<>(rules);
            case Judgement.Unknown _ -> new Answer.Unsettled<>();
        };
    }

    private long bound(Languages languages, Languages.Choice choice) {
        var flow = new RosterFlow(roster, languages.may(choice.tongue(), true));
        return Math.max(0, choice.bound()) + Unavoidable.of(roster, flow);
    }

    private Hall seated(int[] tongue, int[][] seats) {
        Hall hall = new Hall(roster, tongue);
        hall.seat(seats);
        exchange(hall);
        return hall;
    }

    /** What it comes to with languages chosen otherwise. */
    long costWith(int[] tongue) {
        return seated(tongue, start(new Languages(roster, seed, effort, stop), tongue))
                .cost();
    }

    private Answer<Seats> found(Hall hall, long bound) {
        var seats = new Seats(hall);
        long moves = roster.move * seats.changes();
        long value = hall.cost() - moves;
        return new Answer.Found<>(seats, new Quality(value, Math.min(value, bound - moves)));
    }

    /** As it was, if it was; else drawn from the flow, if possible where nobody needs an interpreter. */
    private int[][] start(Languages languages, int[] tongue) {
        int[][] drawn = drawn(languages.may(tongue, false));
        if (drawn == null) {
            drawn = drawn(languages.may(tongue, true));
        }
        int[][] seats = new int[roster.rounds][roster.people];
        for (int r = 0; r < roster.rounds; r++) {
            for (int p = 0; p < roster.people; p++) {
                boolean wasThere = roster.before[r][p] >= 0;
                seats[r][p] = wasThere ? roster.before[r][p] : drawn == null ? p % roster.groups : drawn[r][p];
                seats[r][p] = roster.pinned[r][p] >= 0 ? roster.pinned[r][p] : seats[r][p];
            }
        }
        return seats;
    }

    private int @Nullable [][] drawn(boolean[][] may) {
        var flow = new RosterFlow(roster, may);
        RosterFlow.Visits visits = flow.find(stop);
        return visits == null ? null : new Drawing(roster, flow, visits.times()).draw();
    }

    private void exchange(Hall hall) {
        if (roster.people == 0) {
            return;
        }
        long dearest = Math.max(roster.of.prices().repeat(), roster.of.prices().rank());
        dearest = Math.max(dearest, Arrays.stream(roster.mixPrice).max().orElse(0));
        long steps = (long) effort * roster.people * roster.rounds;
        new Exchanges(hall, seed, stop).run(steps, Math.max(1, dearest), Math.max(1, dearest) / 30.0);
        long hottest = 2 * Math.max(dearest, roster.of.prices().again());
        for (int more = 1; more <= 4 && steps < SMALL && hottest > 0; more++) {
            new Exchanges(hall, seed + more, stop).bending(steps, hottest, hottest / 100.0, 2 * hottest);
        }
    }
}
