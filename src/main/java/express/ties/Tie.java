package express.ties;

import express.base.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the two ends say of the tie between them. Neither is more right than the other, so nothing is averaged.
 *
 * @param one the end whose id is the lower
 * @param byOne nothing, if it has not said anything
 */
record Tie(
        OrganisationId one,
        OrganisationId other,
        @Nullable Declaration byOne,
        @Nullable Declaration byOther) {

    enum Standing {
        /** Both name it, with the same kinds and the same strength. */
        ALIKE("good"),
        /** Both name it, but see it differently. */
        DIFFERENT("warn"),
        /** One names it, the other has not said anything. */
        ONE_SIDED("warn"),
        /** One names it, the other says that there is none. */
        DISPUTED("bad"),
        /** Nobody names it. */
        NONE("");

        private final String tag;

        Standing(String tag) {
            this.tag = tag;
        }

        String tag() {
            return tag;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Ends(OrganisationId one, OrganisationId other) {

        static Ends of(Declaration said) {
            boolean lower = said.organisation().value().compareTo(said.other().value()) < 0;
            return lower ? new Ends(said.organisation(), said.other()) : new Ends(said.other(), said.organisation());
        }
    }

    /** What was said at one time, put together. */
    static List<Tie> of(Collection<Declaration> said) {
        Map<Ends, List<Declaration>> ends = new LinkedHashMap<>();
        said.stream()
                .sorted(Comparator.comparing(
                                (Declaration it) -> Ends.of(it).one().value())
                        .thenComparing(it -> Ends.of(it).other().value()))
                .forEach(it -> ends.computeIfAbsent(Ends.of(it), none -> new ArrayList<>())
                        .add(it));
        return ends.entrySet().stream()
                .map(tie -> new Tie(
                        tie.getKey().one(),
                        tie.getKey().other(),
                        by(tie.getValue(), tie.getKey().one()),
                        by(tie.getValue(), tie.getKey().other())))
                .toList();
    }

    private static @Nullable Declaration by(List<Declaration> said, OrganisationId end) {
        return said.stream()
                .filter(it -> it.organisation().equals(end))
                .findFirst()
                .orElse(null);
    }

    Standing standing() {
        long naming = Stream.of(find(one), find(other))
                .flatMap(Optional::stream)
                .filter(Declaration::isTie)
                .count();
        if (naming == 0) {
            return Standing.NONE;
        }
        if (byOne == null || byOther == null) {
            return Standing.ONE_SIDED;
        }
        if (naming == 1) {
            return Standing.DISPUTED;
        }
        boolean alike = byOne.strength() == byOther.strength() && byOne.kinds().equals(byOther.mirrored());
        return alike ? Standing.ALIKE : Standing.DIFFERENT;
    }

    boolean isNamed() {
        return standing() != Standing.NONE;
    }

    boolean isNamedByBoth() {
        return standing() == Standing.ALIKE || standing() == Standing.DIFFERENT;
    }

    boolean has(OrganisationId end) {
        return one.equals(end) || other.equals(end);
    }

    OrganisationId opposite(OrganisationId end) {
        return one.equals(end) ? other : one;
    }

    /** What this end says. */
    Optional<Declaration> find(OrganisationId end) {
        return Optional.ofNullable(one.equals(end) ? byOne : byOther);
    }

    /** How strong this end calls it; 0, if it does not name it. */
    int strength(OrganisationId end) {
        return find(end).map(Declaration::strength).orElse(0);
    }
}
