package express.loans;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** A payment that fell due, and what of it is still missing. */
final class Due {

    private final LocalDate day;
    private final Map<Part, Long> asked = new EnumMap<>(Part.class);
    private final Map<Part, Long> left = new EnumMap<>(Part.class);

    Due(LocalDate day, long fee, long interest, long principal) {
        this.day = day;
        asked.put(Part.FEE, fee);
        asked.put(Part.INTEREST, interest);
        asked.put(Part.PRINCIPAL, principal);
        left.putAll(asked);
    }

    LocalDate day() {
        return day;
    }

    long asked(Part part) {
        return asked.get(part);
    }

    long asked() {
        return sum(asked);
    }

    long left(Part part) {
        return left.get(part);
    }

    long left() {
        return sum(left);
    }

    private static long sum(Map<Part, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How much of it was used for one part. */
    long take(Part part, long credit) {
        long taken = Math.min(credit, left.get(part));
        left.merge(part, -taken, Long::sum);
        return taken;
    }

    /** It is asked for no more: by a new plan, or because it was given up. */
    long drop(Part part) {
        long dropped = left.get(part);
        left.put(part, 0L);
        return dropped;
    }
}
