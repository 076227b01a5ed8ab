package express.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * People to groups in each of several rounds. Sizes, shares, languages, roles, pairs and pins are kept; wishes, a good
 * mix and meeting others in each round are weighed by prices. {@code before} says who sat where until now, round by
 * round: then as few seats change as possible, and prices are asked only among those answers.
 */
public record Breakouts(
        List<Person> people,
        List<Group> groups,
        int rounds,
        Rules rules,
        Prices prices,
        Map<String, List<@Nullable String>> before) {

    static final long DEAREST = 1_000_000;
    private static final long MOST_EXCHANGES = 40_000_000;

    /**
     * Marks say what somebody is one of (an organisation, a country, a family); an interpreter makes what is said in their
     * languages understood by all who share one of them; the ranking begins with the group wanted most.
     */
    public record Person(
            String name,
            Map<String, String> marks,
            Set<String> languages,
            boolean interprets,
            Set<String> roles,
            List<String> ranking) {}

    /** The languages a group may work in: one if it is given, several to choose one from for all rounds, none if it does not matter. */
    public record Group(String name, int least, int most, List<String> languages) {

        public Group {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException(name + " cannot hold between " + least + " and " + most);
            }
        }
    }

    /** Roles must each be filled in each group and round. */
    public record Rules(List<Mix> mixes, Set<String> roles, List<Pair> pairs, List<Pin> pins) {}

    /** At most so many of the same mark in a group, and the price of each two of them there. */
    public record Mix(String mark, int most, long price) {}

    public record Pair(String label, String one, String other, boolean together) {}

    /** Somebody sits in this group in this round, counted from 0. */
    public record Pin(String label, String person, int round, String group) {}

    /** Of each rank below the first, of the same group again, and of each two who meet again. */
    public record Prices(long rank, long again, long repeat) {}

    public Breakouts {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
        Matching.different(people.stream().map(Person::name).toList());
        Matching.different(groups.stream().map(Group::name).toList());
        if (rounds < 1 || rounds > 20 || groups.isEmpty()) {
            throw new IllegalArgumentException(rounds + " rounds of " + groups.size() + " groups");
        }
    }

    /** Tries some thousand exchanges for each seat, fewer where there are many; the same seed gives the same answer. */
    public Answer<Seats> solve(long seed, BooleanSupplier stop) {
        return solve(seed, effort(), stop);
    }

    int effort() {
        return Math.clamp(MOST_EXCHANGES / Math.max(1, (long) people.size() * rounds), 1_000, 10_000);
    }

    /** The more effort, the nearer to the best; gives the best so far when {@code stop} says so. */
    public Answer<Seats> solve(long seed, int effort, BooleanSupplier stop) {
        return new Seating(new Roster(this), seed, effort, stop).solve();
    }
}
