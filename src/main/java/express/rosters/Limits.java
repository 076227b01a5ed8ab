package express.rosters;

import express.interpreting.Engagement;
import express.interpreting.Rest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What holds for people over the whole week, beside what concerns a single mission.
 *
 * @param left what volunteers may still get, in cents, by purse
 * @param taken what people have in these days already
 */
record Limits(Rest rest, Map<String, Long> left, Map<String, List<Engagement>> taken) {

    static final Limits NONE =
            new Limits(new Rest(Duration.ZERO, Duration.ofDays(1), Duration.ZERO), Map.of(), Map.of());

    /** Whether nobody can do both, because of the time, the way or the night between. */
    boolean exclude(Shift one, Shift other) {
        return one.when().clashes(other.when())
                || !rest.isEnoughBetween(one.when(), other.when(), ZoneId.systemDefault());
    }

    /** A rule that somebody would break. */
    enum Broken {
        /** They would have to be at two places, or there is no time for the way. */
        CLASH,
        NIGHT,
        PAUSE,
        CEILING;

        String key() {
            return "rosters.broken." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What stands in the way of a mission beside all that somebody is to keep; nothing, if they can do it. */
    Optional<Broken> broken(String member, Shift shift, Map<Shift, Long> diary) {
        List<Shift> others =
                diary.keySet().stream().filter(it -> !it.equals(shift)).toList();
        if (others.stream().anyMatch(it -> it.when().clashes(shift.when()))) {
            return Optional.of(Broken.CLASH);
        }
        if (others.stream().anyMatch(it -> exclude(it, shift))) {
            return Optional.of(Broken.NIGHT);
        }
        if (!pauses(member, diary)) {
            return Optional.of(Broken.PAUSE);
        }
        return affords(member, diary) ? Optional.empty() : Optional.of(Broken.CEILING);
    }

    /** From when on somebody may have to pause: whenever something begins. */
    List<Engagement> beginnings(String member, Collection<Shift> shifts) {
        return rest.pause().isZero()
                ? List.of()
                : Stream.concat(shifts.stream().map(Shift::when), had(member).stream())
                        .distinct()
                        .toList();
    }

    private List<Engagement> had(String member) {
        return taken.getOrDefault(member, List.of());
    }

    /** Minutes that are left from then on before a pause. */
    long fresh(String member, Engagement begun) {
        long had = had(member).stream().mapToLong(it -> rest.counted(it, begun)).sum();
        return Math.max(0, rest.stretch().toMinutes() - had);
    }

    /** @param diary with what each mission is paid for in cents */
    boolean allow(String member, Map<Shift, Long> diary) {
        return pauses(member, diary) && affords(member, diary);
    }

    private boolean pauses(String member, Map<Shift, Long> diary) {
        return beginnings(member, diary.keySet()).stream()
                .allMatch(begun -> diary.keySet().stream()
                                .mapToLong(it -> rest.counted(it.when(), begun))
                                .sum()
                        <= fresh(member, begun));
    }

    private boolean affords(String member, Map<Shift, Long> diary) {
        return diary.keySet().stream().allMatch(it -> isWithin(member, it.purse(member), diary));
    }

    private boolean isWithin(String member, String purse, Map<Shift, Long> diary) {
        Long most = left.get(purse);
        return most == null
                || diary.entrySet().stream()
                                .filter(it -> it.getKey().purse(member).equals(purse))
                                .mapToLong(Map.Entry::getValue)
                                .sum()
                        <= most;
    }
}
