package express.breakouts;

import express.assignment.Rule;
import express.breakouts.Outcome.Conflict;
import express.breakouts.Outcome.Measures;
import express.breakouts.Problem.Guest;
import express.breakouts.Problem.Slot;
import express.breakouts.Problem.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to say of an answer: who does what in each group, what it is compared by, and which rules conflict. */
final class Accounts {

    private final Problem problem;
    private final Map<UUID, Guest> guests;
    private final Map<UUID, Integer> served = new HashMap<>();

    Accounts(Problem problem) {
        this.problem = problem;
        this.guests = problem.guests().stream().collect(Collectors.toMap(Guest::id, Function.identity()));
    }

    /** Whoever did nothing yet comes first; one person does both only where there is nobody else. */
    Map<UUID, List<Part>> share(Slot slot, Map<UUID, UUID> sits, Map<UUID, String> languages) {
        Map<UUID, List<Part>> parts = new HashMap<>();
        for (Table table : slot.tables()) {
            List<Guest> members = problem.guests().stream()
                    .filter(it -> table.session().equals(sits.get(it.id())))
                    .toList();
            List<Guest> facilitators = willing(members, Part.FACILITATES);
            List<Guest> reporters = willing(members, Part.REPORTS);
            Guest facilitates = facilitators.stream()
                    .filter(it -> facilitators.size() == 1 || !reporters.equals(List.of(it)))
                    .findFirst()
                    .orElse(null);
            Guest reports = reporters.stream()
                    .filter(it -> !it.equals(facilitates))
                    .findFirst()
                    .orElse(reporters.isEmpty() ? null : reporters.getFirst());
            give(parts, facilitates, Part.FACILITATES);
            give(parts, reports, Part.REPORTS);
            interpreters(members, languages.get(table.session())).forEach(it -> give(parts, it, Part.INTERPRETS));
        }
        parts.keySet().forEach(it -> served.merge(it, 1, Integer::sum));
        return parts;
    }

    private List<Guest> willing(List<Guest> members, Part part) {
        return members.stream()
                .filter(it -> it.does(part))
                .sorted(Comparator.comparing((Guest it) -> served.getOrDefault(it.id(), 0))
                        .thenComparing(Guest::id))
                .toList();
    }

    private static void give(Map<UUID, List<Part>> parts, @Nullable Guest guest, Part part) {
        if (guest != null) {
            parts.computeIfAbsent(guest.id(), it -> new ArrayList<>()).add(part);
        }
    }

    /** Those without whom somebody in the group would not understand. */
    private static List<Guest> interpreters(List<Guest> members, @Nullable String language) {
        if (language == null) {
            return List.of();
        }
        List<Guest> lost = members.stream()
                .filter(it -> !it.languages().contains(language))
                .toList();
        return members.stream()
                .filter(it -> it.does(Part.INTERPRETS) && it.languages().contains(language))
                .filter(it -> lost.stream().anyMatch(other -> shares(it, other)))
                .toList();
    }

    private static boolean shares(Guest one, Guest other) {
        return one.languages().stream().anyMatch(other.languages()::contains);
    }

    Measures measures(List<Seat> seats, long value, long bound) {
        int moved = (int) seats.stream()
                .filter(it -> problem.before().containsKey(it.guest()) && moved(it))
                .count();
        return new Measures(
                value,
                bound,
                seats.size(),
                (int) seats.stream().filter(it -> it.why().rank() == 1).count(),
                (int) seats.stream().filter(it -> it.why().rank() > 0).count(),
                pairs(seats, it -> guests.get(it).country()),
                pairs(seats, it -> guests.get(it).family()),
                again(seats),
                (int) seats.stream()
                        .filter(it -> it.does(Part.FACILITATES) && it.does(Part.REPORTS))
                        .count(),
                moved);
    }

    private boolean moved(Seat seat) {
        List<UUID> before = problem.before().get(seat.guest());
        Set<UUID> here = problem.slots().get(seat.round() - 1).tables().stream()
                .map(Table::session)
                .collect(Collectors.toSet());
        return before.stream().anyMatch(here::contains) && !before.contains(seat.session());
    }

    /** How many pairs of the same kind sit together. */
    private static long pairs(List<Seat> seats, Function<UUID, String> kind) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        long pairs = 0;
        for (Seat seat : seats) {
            String own = kind.apply(seat.guest());
            if (!own.isEmpty()) {
                pairs += seen.merge(List.of(seat.session(), own), 1, Integer::sum) - 1;
            }
        }
        return pairs;
    }

    private static long again(List<Seat> seats) {
        Map<Integer, Map<UUID, UUID>> rounds = new HashMap<>();
        seats.forEach(it ->
                rounds.computeIfAbsent(it.round(), round -> new HashMap<>()).put(it.guest(), it.session()));
        long again = 0;
        for (int round : rounds.keySet()) {
            for (int other = 1; other < round; other++) {
                Map<UUID, UUID> then = rounds.get(other);
                Map<List<Object>, Integer> seen = new HashMap<>();
                for (Map.Entry<UUID, UUID> sits : rounds.get(round).entrySet()) {
                    again += seen.merge(List.of(sits.getValue(), then.get(sits.getKey())), 1, Integer::sum) - 1;
                }
            }
        }
        return again;
    }

    /** In which words a conflict can be told, and whom it concerns. */
    List<Conflict> explain(Slot slot, List<Rule> rules) {
        return rules.stream().map(it -> explain(slot, it)).toList();
    }

    private Conflict explain(Slot slot, Rule rule) {
        String label = rule.label();
        return switch (rule.kind()) {
            case LEAST -> new Conflict(rule.kind(), label, table(slot, label).least(), List.of());
            case MOST -> new Conflict(rule.kind(), label, table(slot, label).most(), List.of());
            case LANGUAGE -> new Conflict(rule.kind(), label, 0, lost(table(slot, label)));
            case SHARE -> new Conflict(rule.kind(), label, problem.rules().mostOfOne(), List.of());
            case ROLE ->
                new Conflict(
                        rule.kind(),
                        label,
                        willing(problem.guests(), Part.valueOf(label)).size(),
                        List.of());
            case PINNED ->
                new Conflict(
                        rule.kind(),
                        label.substring(label.indexOf(' ') + 1),
                        0,
                        List.of(UUID.fromString(label.substring(0, label.indexOf(' ')))));
            default ->
                new Conflict(
                        rule.kind(),
                        "",
                        0,
                        Stream.of(label.split(" ")).map(UUID::fromString).toList());
        };
    }

    private static Table table(Slot slot, String session) {
        return slot.tables().stream()
                .filter(it -> it.session().toString().equals(session))
                .findFirst()
                .orElseThrow();
    }

    /** Who speaks none of the languages in which it may be held. */
    private List<UUID> lost(Table table) {
        Set<String> held = new HashSet<>(table.languages());
        return problem.guests().stream()
                .filter(it -> it.languages().stream().noneMatch(held::contains))
                .map(Guest::id)
                .toList();
    }
}
