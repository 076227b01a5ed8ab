package express.rosters;

import express.interpreting.Engagement;
import express.interpreting.Rest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        boolean pauses = beginnings(member, diary.keySet()).stream()
                .allMatch(begun -> diary.keySet().stream()
                                .mapToLong(it -> rest.counted(it.when(), begun))
                                .sum()
                        <= fresh(member, begun));
        return pauses && diary.keySet().stream().allMatch(it -> isWithin(member, it.purse(member), diary));
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
