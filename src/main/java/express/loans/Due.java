package express.loans;

import java.time.LocalDate;

/** A payment that fell due, and what of it is still missing. */
final class Due {

    private final LocalDate day;
    /** By part, as is what is left: a payment asks for each of a loan some times over. */
    private final long[] asked;

    private final long[] left;

    Due(LocalDate day, long fee, long interest, long principal) {
        this.day = day;
        this.asked = new long[Part.COUNT];
        asked[Part.FEE.ordinal()] = fee;
        asked[Part.INTEREST.ordinal()] = interest;
        asked[Part.PRINCIPAL.ordinal()] = principal;
        this.left = asked.clone();
    }

    LocalDate day() {
        return day;
    }

    long asked(Part part) {
        return asked[part.ordinal()];
    }

    long left(Part part) {
        return left[part.ordinal()];
    }

    long left() {
        long sum = 0;
        for (long part : left) {
            sum += part;
        }
        return sum;
    }

    /** How much of it was used for one part. */
    long take(Part part, long credit) {
        long taken = Math.min(credit, left(part));
        left[part.ordinal()] -= taken;
        return taken;
    }

    /** It is asked for no more: by a new plan, or because it was given up. */
    long drop(Part part) {
        long dropped = left(part);
        left[part.ordinal()] = 0;
        return dropped;
    }
}
