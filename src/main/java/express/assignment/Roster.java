package express.assignment;

import express.assignment.Breakouts.Group;
import express.assignment.Breakouts.Mix;
import express.assignment.Breakouts.Pair;
import express.assignment.Breakouts.Person;
import express.assignment.Breakouts.Pin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Breakouts in numbers. */
final class Roster {

    final Breakouts of;
    final int people;
    final int groups;
    final int rounds;
    final int[] least;
    final int[] most;
    /** What a group costs somebody by rank. */
    final long[][] wish;
    /** Of each mix and person the number of their mark, -1 without. */
    final int[][] markOf;

    final int[] marks;
    final int[] share;
    final long[] mixPrice;
    /** Bits of languages and of needed roles. */
    final long[] speaks;

    final long[] plays;
    final int roles;
    final boolean[] interprets;
    final int[] interpreters;
    final int[][] tongues;
    final int[][] together;
    final int[][] apart;
    final int[][] pinned;
    final int[][] before;
    /** What one seat changed costs, more than all wishes; and one rule broken, more than all seats. */
    final long move;

    final long broken;

    private final Map<String, Integer> personOf = new HashMap<>();
    private final Map<String, Integer> groupOf = new HashMap<>();
    private final Map<String, Integer> tongueOf = new HashMap<>();

    Roster(Breakouts of) {
        this.of = of;
        this.people = of.people().size();
        this.groups = of.groups().size();
        this.rounds = of.rounds();
        of.people().forEach(person -> personOf.put(person.name(), personOf.size()));
        of.groups().forEach(group -> groupOf.put(group.name(), groupOf.size()));
        this.least = of.groups().stream().mapToInt(Group::least).toArray();
        this.most = of.groups().stream()
                .mapToInt(group -> Math.min(group.most(), people))
                .toArray();
        this.wish = each(this::ranks, long[][]::new);
        List<Mix> mixes = of.rules().mixes();
        this.markOf = mixes.stream().map(this::numbered).toArray(int[][]::new);
        this.marks = Arrays.stream(markOf)
                .mapToInt(own -> Arrays.stream(own).max().orElse(-1) + 1)
                .toArray();
        this.share = mixes.stream().mapToInt(Mix::most).toArray();
        this.mixPrice = mixes.stream().mapToLong(mix -> priced(mix.price())).toArray();
        this.tongues = of.groups().stream()
                .map(group -> group.languages().stream().mapToInt(this::tongue).toArray())
                .toArray(int[][]::new);
        this.speaks = of.people().stream().mapToLong(this::spoken).toArray();
        List<String> needed = of.rules().roles().stream().sorted().toList();
        this.roles = needed.size();
        this.plays = of.people().stream()
                .mapToLong(person -> bits(needed, person.roles()))
                .toArray();
        this.interprets = new boolean[people];
        for (int p = 0; p < people; p++) {
            interprets[p] = of.people().get(p).interprets();
        }
        this.interpreters =
                IntStream.range(0, people).filter(p -> interprets[p]).toArray();
        this.together = pairs(true);
        this.apart = pairs(false);
        this.pinned = seats();
        for (Pin pin : of.rules().pins()) {
            pinned[Objects.checkIndex(pin.round(), rounds)][person(pin.person())] = group(pin.group());
        }
        this.before = seats();
        of.before().forEach(this::remember);
        long dearest = dearest();
        this.move = of.before().isEmpty() ? 0 : dearest;
        this.broken = Math.addExact(dearest, Math.multiplyExact(move, (long) people * rounds));
        Math.multiplyExact(broken, 4L * (people + 1) * rounds);
    }

    private <T> T[] each(Function<Person, T> what, IntFunction<T[]> room) {
        return of.people().stream().map(what).toArray(room);
    }

    private long[] ranks(Person person) {
        long[] ranks = new long[groups];
        Arrays.fill(ranks, priced(of.prices().rank()) * person.ranking().size());
        for (int rank = person.ranking().size() - 1; rank >= 0; rank--) {
            ranks[group(person.ranking().get(rank))] = of.prices().rank() * rank;
        }
        return ranks;
    }

    private static long priced(long price) {
        if (price < 0 || price > Breakouts.DEAREST) {
            throw new IllegalArgumentException("a price of " + price);
        }
        return price;
    }

    private int[] numbered(Mix mix) {
        Map<String, Integer> numbers = new HashMap<>();
        return of.people().stream()
                .mapToInt(person -> {
                    String mark = person.marks().get(mix.mark());
                    return mark == null ? -1 : numbers.computeIfAbsent(mark, _ -> numbers.size());
                })
                .toArray();
    }

    private int tongue(String language) {
        int number = tongueOf.computeIfAbsent(language, _ -> tongueOf.size());
        if (number >= Long.SIZE) {
            throw new IllegalArgumentException("more than sixty-four working languages");
        }
        return number;
    }

    /** Languages that no group may work in count too: an interpreter shares them. */
    private long spoken(Person person) {
        return person.languages().stream()
                .sorted()
                .mapToLong(it -> 1L << tongue(it))
                .reduce(0, (a, b) -> a | b);
    }

    private static long bits(List<String> names, Set<String> own) {
        long bits = 0;
        for (int i = 0; i < names.size(); i++) {
            bits |= own.contains(names.get(i)) ? 1L << i : 0;
        }
        return bits;
    }

    private int[][] pairs(boolean together) {
        List<List<Integer>> partners = new ArrayList<>();
        of.people().forEach(_ -> partners.add(new ArrayList<>()));
        for (Pair pair : of.rules().pairs()) {
            if (pair.together() == together) {
                partners.get(person(pair.one())).add(person(pair.other()));
                partners.get(person(pair.other())).add(person(pair.one()));
            }
        }
        return partners.stream()
                .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[][] seats() {
        int[][] seats = new int[rounds][people];
        for (int[] row : seats) {
            Arrays.fill(row, -1);
        }
        return seats;
    }

    private void remember(String person, List<@Nullable String> seats) {
        Integer p = personOf.get(person);
        for (int r = 0; p != null && r < Math.min(rounds, seats.size()); r++) {
            before[r][p] = groupOf.getOrDefault(seats.get(r), -1);
        }
    }

    /** More than everything that has a price can come to. */
    private long dearest() {
        long dearest = 1;
        for (long[] own : wish) {
            dearest += rounds
                    * (Arrays.stream(own).max().orElse(0) + priced(of.prices().again()));
        }
        long pairs = (long) people * people / 2 * rounds;
        for (long price : mixPrice) {
            dearest = Math.addExact(dearest, Math.multiplyExact(pairs, price));
        }
        return Math.addExact(
                dearest, Math.multiplyExact(pairs * rounds, priced(of.prices().repeat())));
    }

    int person(String name) {
        return MatchingTable.number(personOf, name);
    }

    int group(String name) {
        return MatchingTable.number(groupOf, name);
    }

    int tongueOf(String language) {
        return tongueOf.getOrDefault(language, -1);
    }

    boolean speaks(int person, int tongue) {
        return tongue < 0 || (speaks[person] >> tongue & 1) != 0;
    }

    /** Whether this interpreter would make a group in this language understood by this person. */
    boolean helps(int interpreter, int person, int tongue) {
        return interpreter != person && speaks(interpreter, tongue) && (speaks[interpreter] & speaks[person]) != 0;
    }

    /** Whether somebody can follow at all, if need be with the help of any interpreter. */
    boolean mayFollow(int person, int tongue) {
        if (speaks(person, tongue)) {
            return true;
        }
        for (int interpreter : interpreters) {
            if (helps(interpreter, person, tongue)) {
                return true;
            }
        }
        return false;
    }

    boolean choosesLanguages() {
        return Arrays.stream(tongues).anyMatch(options -> options.length > 1);
    }
}
