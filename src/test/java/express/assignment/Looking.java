package express.assignment;

import express.assignment.Breakouts.Group;
import express.assignment.Breakouts.Mix;
import express.assignment.Breakouts.Pair;
import express.assignment.Breakouts.Person;
import express.assignment.Breakouts.Pin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at seats as the rules are written, without anything that the solver counts. */
record Looking(Breakouts at, List<Map<String, String>> seats, Map<String, String> languages) {

    static Looking at(Breakouts breakouts, Seats seats) {
        List<Map<String, String>> rounds = new ArrayList<>();
        for (int r = 0; r < breakouts.rounds(); r++) {
            int round = r;
            rounds.add(breakouts.people().stream()
                    .collect(Collectors.toMap(Person::name, person -> seats.groupOf(person.name(), round))));
        }
        return new Looking(
                breakouts,
                rounds,
                breakouts.groups().stream()
                        .filter(group -> !group.languages().isEmpty())
                        .collect(Collectors.toMap(
                                Group::name,
                                group -> seats.languageOf(group.name()).orElseThrow())));
    }

    List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (Map<String, String> round : seats) {
            at.groups().forEach(group -> look(group, in(round, group), broken));
            for (Pair pair : at.rules().pairs()) {
                if (round.get(pair.one()).equals(round.get(pair.other())) != pair.together()) {
                    broken.add(pair.label());
                }
            }
        }
        for (Pin pin : at.rules().pins()) {
            if (!seats.get(pin.round()).get(pin.person()).equals(pin.group())) {
                broken.add(pin.label());
            }
        }
        return broken;
    }

    private List<Person> in(Map<String, String> round, Group group) {
        return at.people().stream()
                .filter(person -> round.get(person.name()).equals(group.name()))
                .toList();
    }

    private void look(Group group, List<Person> people, List<String> broken) {
        if (people.size() < group.least() || people.size() > group.most()) {
            broken.add("size of " + group.name());
        }
        for (Mix mix : at.rules().mixes()) {
            if (counts(people, mix).values().stream().anyMatch(count -> count > mix.most())) {
                broken.add("share of " + mix.mark() + " in " + group.name());
            }
        }
        for (String role : at.rules().roles()) {
            if (people.stream().noneMatch(person -> person.roles().contains(role))) {
                broken.add(role + " in " + group.name());
            }
        }
        String language = languages.get(group.name());
        if (language != null && !people.stream().allMatch(person -> follows(person, language, people))) {
            broken.add("language of " + group.name());
        }
    }

    private static boolean follows(Person person, String language, List<Person> among) {
        return person.languages().contains(language)
                || among.stream()
                        .anyMatch(other -> other.interprets()
                                && !other.equals(person)
                                && other.languages().contains(language)
                                && other.languages().stream().anyMatch(person.languages()::contains));
    }

    private static Map<String, Long> counts(List<Person> people, Mix mix) {
        return people.stream()
                .map(person -> person.marks().get(mix.mark()))
                .filter(mark -> mark != null)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    long cost() {
        long cost = 0;
        for (Person person : at.people()) {
            List<String> own =
                    seats.stream().map(round -> round.get(person.name())).toList();
            for (String group : own) {
                int rank = person.ranking().indexOf(group);
                cost += at.prices().rank() * (rank < 0 ? person.ranking().size() : rank);
            }
            cost += at.prices().again() * (own.size() - Set.copyOf(own).size());
        }
        for (Map<String, String> round : seats) {
            for (Group group : at.groups()) {
                for (Mix mix : at.rules().mixes()) {
                    cost += mix.price()
                            * counts(in(round, group), mix).values().stream()
                                    .mapToLong(n -> n * (n - 1) / 2)
                                    .sum();
                }
            }
        }
        return cost + at.prices().repeat() * repeats();
    }

    private long repeats() {
        long repeats = 0;
        for (int p = 0; p < at.people().size(); p++) {
            for (int q = p + 1; q < at.people().size(); q++) {
                String one = at.people().get(p).name();
                String other = at.people().get(q).name();
                long together = seats.stream()
                        .filter(round -> round.get(one).equals(round.get(other)))
                        .count();
                repeats += together * (together - 1) / 2;
            }
        }
        return repeats;
    }

    String account() {
        return "repeats " + repeats() * at.prices().repeat() + " of " + cost();
    }

    /** The least that any seats with these languages cost, found by trying all; {@link Drawn#NONE} if none keep the rules. */
    static long least(Breakouts breakouts, Map<String, String> languages) {
        int people = breakouts.people().size();
        int groups = breakouts.groups().size();
        List<Map<String, String>> kept = new ArrayList<>();
        for (long code = 0; code < Math.round(Math.pow(groups, people)); code++) {
            Map<String, String> round = new HashMap<>();
            long rest = code;
            for (Person person : breakouts.people()) {
                round.put(
                        person.name(),
                        breakouts.groups().get((int) (rest % groups)).name());
                rest /= groups;
            }
            if (new Looking(withoutPins(breakouts), List.of(round), languages)
                    .broken()
                    .isEmpty()) {
                kept.add(round);
            }
        }
        return least(breakouts, languages, kept, List.of());
    }

    private static long least(
            Breakouts breakouts,
            Map<String, String> languages,
            List<Map<String, String>> kept,
            List<Map<String, String>> so) {
        if (so.size() == breakouts.rounds()) {
            var looking = new Looking(breakouts, so, languages);
            return looking.broken().isEmpty() ? looking.cost() : Drawn.NONE;
        }
        long least = Drawn.NONE;
        for (Map<String, String> round : kept) {
            List<Map<String, String>> more = new ArrayList<>(so);
            more.add(round);
            least = Math.min(least, least(breakouts, languages, kept, more));
        }
        return least;
    }

    private static Breakouts withoutPins(Breakouts it) {
        var rules = new Breakouts.Rules(
                it.rules().mixes(), it.rules().roles(), it.rules().pairs(), List.of());
        return new Breakouts(it.people(), it.groups(), 1, rules, it.prices(), Map.of());
    }
}
