package express.coverage;

import express.base.ChainStep;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending people on: how often a service accepted, met them, or did not, because it declined, was not reached
 * or the yes ran out before, and after how many days, at one step, or in one language or place. What happened to few is not
 * said.
 *
 * @param value the language or place; nothing, if it is a step as a whole
 */
record Reached(
        ChainStep step, @Nullable String value, long accepted, long met, long unmet, long acceptedDays, long metDays) {

    /** One line as it is kept. */
    record Line(
            ChainStep step,
            @Nullable String language,
            @Nullable String district,
            String came,
            long times,
            long days) {

        boolean unmet() {
            return List.of("DECLINED", "NOT_REACHED", "LAPSED").contains(came);
        }
    }

    /** By step, and below each by language and by place where somebody sought in vain. */
    static List<Reached> list(Collection<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::step)).entrySet().stream()
                .map(it -> sum(it.getKey(), null, it.getValue()))
                .filter(Reached::isSaid)
                .sorted(Comparator.comparing(Reached::step))
                .toList();
    }

    /** Where most were sought in vain, by language or place. */
    static List<Reached> listUnmet(Collection<Line> lines, Function<Line, @Nullable String> by) {
        return each(lines, by)
                .filter(it -> said(it.unmet()))
                .sorted(Comparator.comparing(Reached::unmet).reversed().thenComparing(Reached::step))
                .toList();
    }

    /** Where people waited longest for a first contact, by language or place. */
    static List<Reached> listWaited(Collection<Line> lines, Function<Line, @Nullable String> by) {
        return each(lines, by)
                .filter(it -> said(it.met()))
                .sorted(Comparator.comparing((Reached it) -> it.metDays() / it.met())
                        .reversed()
                        .thenComparing(Reached::step))
                .toList();
    }

    private static Stream<Reached> each(Collection<Line> lines, Function<Line, @Nullable String> by) {
        return lines.stream()
                .filter(it -> by.apply(it) != null)
                .collect(Collectors.groupingBy(it -> List.of(it.step(), Objects.requireNonNull(by.apply(it)))))
                .values()
                .stream()
                .map(it -> sum(it.getFirst().step(), by.apply(it.getFirst()), it));
    }

    private static Reached sum(ChainStep step, @Nullable String value, List<Line> lines) {
        return new Reached(
                step,
                value,
                times(lines, "ACCEPTED"),
                times(lines, "MET"),
                lines.stream().filter(Line::unmet).mapToLong(Line::times).sum(),
                days(lines, "ACCEPTED"),
                days(lines, "MET"));
    }

    private static long times(List<Line> lines, String came) {
        return lines.stream()
                .filter(it -> it.came().equals(came))
                .mapToLong(Line::times)
                .sum();
    }

    private static long days(List<Line> lines, String came) {
        return lines.stream()
                .filter(it -> it.came().equals(came))
                .mapToLong(Line::days)
                .sum();
    }

    private boolean isSaid() {
        return said(accepted) || said(met) || said(unmet);
    }

    static boolean said(long times) {
        return times >= Demand.FEWEST_SHOWN;
    }

    /** How many days it took on average until a service accepted; nothing, if it would be said of few. */
    @Nullable
    Long waitedForYes() {
        return said(accepted) ? Long.valueOf(Math.round((double) acceptedDays / accepted)) : null;
    }

    @Nullable
    Long waitedToMeet() {
        return said(met) ? Long.valueOf(Math.round((double) metDays / met)) : null;
    }
}
