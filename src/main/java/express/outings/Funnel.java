package express.outings;

import express.applications.Application.Channel;
import express.applications.Reached;
import express.base.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From those who were met to those who got a loan: how many came how far, through which channel, and with whom. */
record Funnel(List<Part> parts) {

    /** How far somebody came. */
    enum Stage {
        CONTACTS,
        ENQUIRIES,
        APPLICATIONS,
        DECISIONS,
        GRANTED;

        String key() {
            return "outings.stage." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many came how far. */
    record Count(long met, long asked, long applied, long decided, long granted) {

        static final Count NONE = new Count(0, 0, 0, 0, 0);

        long of(Stage stage) {
            return switch (stage) {
                case CONTACTS -> met;
                case ENQUIRIES -> asked;
                case APPLICATIONS -> applied;
                case DECISIONS -> decided;
                case GRANTED -> granted;
            };
        }

        Count and(Count other) {
            return new Count(
                    met + other.met,
                    asked + other.asked,
                    applied + other.applied,
                    decided + other.decided,
                    granted + other.granted);
        }

        boolean isNothing() {
            return equals(NONE);
        }
    }

    /** Of one officer through one channel; either may not be known. */
    record Part(@Nullable Channel channel, @Nullable PersonId officer, Count count) {}

    static Funnel of(List<Outings.Met> met, List<Reached> reached) {
        return new Funnel(Stream.concat(
                        met.stream()
                                .map(it ->
                                        new Part(it.channel(), it.officer(), new Count(it.met(), it.asked(), 0, 0, 0))),
                        reached.stream()
                                .map(it -> new Part(
                                        it.channel(),
                                        it.officer(),
                                        new Count(0, 0, it.applied(), it.decided(), it.granted()))))
                .toList());
    }

    Count all() {
        return sum(parts.stream());
    }

    private static Count sum(Stream<Part> parts) {
        return parts.map(Part::count).reduce(Count.NONE, Count::and);
    }

    Count by(Channel channel) {
        return sum(parts.stream().filter(it -> it.channel() == channel));
    }

    /** Nothing: of those that nobody looks after yet, or whose officer is gone. */
    Count by(Optional<PersonId> officer) {
        return sum(parts.stream().filter(it -> Optional.ofNullable(it.officer()).equals(officer)));
    }

    boolean hasNobody() {
        return !by(Optional.empty()).isNothing();
    }

    List<PersonId> officers() {
        return parts.stream()
                .map(Part::officer)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }
}
