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
        Seated first = seated(languages, choice.tongue(), start(languages, choice.tongue()));
        if (first.hall.keepsAllRules()) {
            return found(first, languages, choice);
        }
        return switch (new BreakoutRules(roster).judge(stop)) {
            case Judgement.Possible(int[] tongue, int[][] seats) -> {
                Seated other = seated(languages, tongue, seats);
                yield other.hall.keepsAllRules() ? found(other, languages, choice) : new Answer.Unsettled<>();
            }
            case Judgement.Conflicting(List<Rule> rules) -> new Answer.Impossible<>(rules);
            case Judgement.Unknown _ -> new Answer.Unsettled<>();
        };
    }

    private record Seated(Hall hall, Relaxation relaxation) {}

    private Seated seated(Languages languages, int[] tongue, int[][] seats) {
        Hall hall = new Hall(roster, tongue);
        hall.seat(seats);
        var relaxation = new Relaxation(roster, languages.may(tongue, true));
        long known = Math.floorMod(hall.cost(), roster.broken) - roster.move * new Seats(hall).changes();
        relaxation.climb(seats, known, turns(), stop);
        exchange(hall, relaxation.likely(2 + 2 * roster.rounds));
        return new Seated(hall, relaxation);
    }

    /** Of the bound; fewer where each takes long. */
    private int turns() {
        long each = (long) roster.people * roster.groups * roster.rounds * roster.rounds;
        return Math.clamp(80_000_000L / Math.max(1, each), 200, 2_000);
    }

    /** What it comes to with languages chosen otherwise. */
    long costWith(int[] tongue) {
        var languages = new Languages(roster, seed, effort, stop);
        return seated(languages, tongue, start(languages, tongue)).hall.cost();
    }

    private Answer<Seats> found(Seated seated, Languages languages, Languages.Choice choice) {
        var seats = new Seats(seated.hall);
        long moves = roster.move * seats.changes();
        long value = seated.hall.cost() - moves;
        long bound = Math.max(choice.bound() - moves, bound(seated, languages, value));
        return new Answer.Found<>(seats, new Quality(value, Math.min(value, bound)));
    }

    /** Of any seating and, where languages are chosen, any choice of them. */
    private long bound(Seated seated, Languages languages, long value) {
        Relaxation relaxation = roster.choosesLanguages() ? new Relaxation(roster, languages.any()) : seated.relaxation;
        relaxation.climb(seated.hall.seats(), value, 2 * turns(), stop);
        return relaxation.bound();
    }

    /** As it was, if it was; else drawn from the flow, if possible where nobody needs an interpreter. */
    private int[][] start(Languages languages, int[] tongue) {
        int[][] drawn = drawn(languages, languages.may(tongue, false));
        if (drawn == null) {
            drawn = drawn(languages, languages.may(tongue, true));
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

    private int @Nullable [][] drawn(Languages languages, boolean[][] may) {
        RosterFlow.Visits visits = languages.visits(may);
        return visits == null ? null : new Drawing(roster, new RosterFlow(roster, may), visits.times()).draw();
    }

    private void exchange(Hall hall, int[][] likely) {
        if (roster.people == 0) {
            return;
        }
        long dearest = Math.max(roster.of.prices().repeat(), roster.of.prices().rank());
        dearest = Math.max(dearest, Arrays.stream(roster.mixPrice).max().orElse(0));
        long steps = (long) effort * roster.people * roster.rounds;
        new Exchanges(hall, likely, seed, stop).run(steps, Math.max(1, dearest), Math.max(1, dearest) / 30.0);
        long hottest = 2 * Math.max(dearest, roster.of.prices().again());
        for (int more = 1; more <= 4 && steps < SMALL && hottest > 0; more++) {
            new Exchanges(hall, likely, seed + more, stop).bending(steps, hottest, hottest / 100.0, 2 * hottest);
        }
    }
}
