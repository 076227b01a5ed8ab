package express.breakouts;

import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.registration.Participant;
import express.registration.Roll;
import express.registration.State;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Those who have a place, and the speakers, by name: as far as the viewer may see them. */
record Crowd(List<Participant> people, List<Programme.Speaker> speakers, Map<UUID, Participant> byId) {

    /** So many names one looks through. */
    private static final int FEW = 50;

    static Crowd of(Roll roll, Gathering gathering, Programme programme) {
        List<Participant> people = roll.list(gathering).stream()
                .filter(it -> it.state() == State.CONFIRMED)
                .toList();
        return new Crowd(
                people,
                programme.speakers(),
                people.stream().collect(Collectors.toMap(Participant::id, Function.identity())));
    }

    Optional<Participant> find(UUID guest) {
        return Optional.ofNullable(byId.get(guest));
    }

    boolean has(UUID guest) {
        return byId.containsKey(guest) || speaker(guest).isPresent();
    }

    private Optional<Programme.Speaker> speaker(UUID guest) {
        return speakers.stream().filter(it -> it.id().equals(guest)).findFirst();
    }

    /** Nothing, if they do not come any more. */
    String name(UUID guest) {
        return find(guest)
                .map(Participant::name)
                .or(() -> speaker(guest).map(Programme.Speaker::called))
                .orElse("");
    }

    /** Whether one finds somebody by looking through a list. */
    boolean isSmall() {
        return people.size() <= FEW;
    }

    /** Those of whose name or address this is a part; one more than can be looked through, if there are more. */
    List<Participant> search(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return part.isEmpty()
                ? List.of()
                : people.stream()
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(part)
                                || it.email().toLowerCase(Locale.ROOT).contains(part)
                                || Integer.toString(it.number()).equals(part))
                        .limit(FEW + 1L)
                        .toList();
    }

    /**
     * To choose from, by name; of two with the same name the number tells who is who. Of a large gathering only those whom
     * somebody looked for; without any, a name is to be typed.
     */
    Map<String, String> options(String typed) {
        if (isSmall()) {
            return options(people);
        }
        Optional<Participant> chosen =
                people.stream().filter(it -> it.id().toString().equals(typed)).findFirst();
        List<Participant> found = chosen.map(List::of).orElseGet(() -> search(typed));
        boolean open = found.size() != 1 || chosen.isPresent();
        return open && !found.isEmpty() && found.size() <= FEW ? options(found) : Map.of();
    }

    private static Map<String, String> options(List<Participant> people) {
        Map<String, Integer> often = new HashMap<>();
        people.forEach(it -> often.merge(it.name(), 1, Integer::sum));
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", "–");
        people.stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .forEach(it -> options.put(
                        it.id().toString(), often.get(it.name()) > 1 ? it.name() + " · " + it.number() : it.name()));
        return options;
    }
}
