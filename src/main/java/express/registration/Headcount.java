package express.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many took part, and from where, so that no figure points at somebody: a group of fewer than five stands together
 * with others, and where it could be found by taking away what is shown, a further group stands with it.
 *
 * @param total 0, if fewer than five took part
 */
public record Headcount(int total, List<Group> countries, List<Group> families) {

    /** Of fewer nothing is said. */
    public static final int FEWEST = 5;

    /** @param key empty for those who stand together because they are few */
    public record Group(String key, int count) {

        public boolean few() {
            return key.isEmpty();
        }
    }

    public static final Headcount NOBODY = new Headcount(0, List.of(), List.of());

    static Headcount of(List<Participant> people) {
        return people.size() < FEWEST
                ? NOBODY
                : new Headcount(
                        people.size(), groups(people, Participant::country), groups(people, Participant::family));
    }

    private static List<Group> groups(List<Participant> people, Function<Participant, String> by) {
        Map<String, Long> counts = people.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
        List<Group> known = counts.entrySet().stream()
                .filter(it -> !it.getKey().isEmpty())
                .map(it -> new Group(it.getKey(), it.getValue().intValue()))
                .sorted(Comparator.comparingInt(Group::count).reversed().thenComparing(Group::key))
                .toList();
        int unknown = counts.getOrDefault("", 0L).intValue();
        return folded(known, unknown);
    }

    /** @param others of whom nothing is known */
    static List<Group> folded(List<Group> known, int others) {
        List<Group> shown = new ArrayList<>(
                known.stream().filter(group -> group.count() >= FEWEST).toList());
        int few = others
                + known.stream()
                        .filter(group -> group.count() < FEWEST)
                        .mapToInt(Group::count)
                        .sum();
        while (few > 0 && few < FEWEST && !shown.isEmpty()) {
            few += shown.removeLast().count();
        }
        if (few > 0) {
            shown.add(new Group("", few));
        }
        return List.copyOf(shown);
    }
}
