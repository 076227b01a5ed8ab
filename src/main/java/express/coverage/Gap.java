package express.coverage;

import express.base.ChainStep;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a network does not have, or of which it has one only.
 *
 * @param value for whom, in which language or where; nothing, if for nobody at all
 */
record Gap(ChainStep step, Axis axis, @Nullable String value, int services, long sought) {

    /** What was looked for and not found comes first, then what is missing altogether. */
    private static final Comparator<Gap> ORDER = Comparator.comparing((Gap gap) -> gap.services() > 0)
            .thenComparing(gap -> -gap.sought())
            .thenComparing(gap -> gap.value() != null)
            .thenComparing(Gap::step);

    /** Where a whole step is missing, that it is missing for each is not said again. */
    static List<Gap> list(Grid grid, Tally tally, Collection<Demand> demands) {
        Stream<Gap> steps = Stream.of(ChainStep.values())
                .filter(step -> tally.at(step) < 2)
                .map(step -> new Gap(step, grid.axis(), null, tally.at(step), sought(step, demands)));
        Stream<Gap> cells = grid.rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> cell.isGap() && tally.at(cell.step()) > 0)
                        .map(cell -> new Gap(cell.step(), grid.axis(), row.value(), 0, cell.sought())));
        return Stream.concat(steps, cells).sorted(ORDER).toList();
    }

    private static long sought(ChainStep step, Collection<Demand> demands) {
        return demands.stream()
                .filter(demand -> demand.step() == step)
                .mapToLong(Demand::sought)
                .sum();
    }

    boolean isMissing() {
        return services == 0;
    }

    /** By which the plan knows it again, in whatever language it was named. */
    String anchor() {
        String of = value == null ? "" : "-" + (axis == Axis.PLACES ? digits(value) : slug(value));
        return step.slug() + of;
    }

    private static String slug(String value) {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A place may have any name in any script; an address may not. */
    private static String digits(String place) {
        UUID digest = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(digest.getMostSignificantBits());
    }
}
