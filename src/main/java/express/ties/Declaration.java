package express.ties;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation says of its tie to another.
 *
 * @param organisation who says it
 * @param kinds as seen from there; none, if it says that there is no tie
 * @param strength from 1 to 5; 0, if it says that there is no tie
 * @param purpose what for
 * @param forThem whether who coordinates the network entered it
 * @param endedAt when it was said anew
 */
record Declaration(
        OrganisationId organisation,
        OrganisationId other,
        List<Kind> kinds,
        int strength,
        @Nullable String purpose,
        boolean forThem,
        Instant saidAt,
        @Nullable Instant endedAt) {

    static final int STRONGEST = 5;
    static final int LONGEST_PURPOSE = 300;

    /** Without who and when. */
    record Said(List<Kind> kinds, int strength, @Nullable String purpose) {

        static final Said NO_TIE = new Said(List.of(), 0, null);

        Said {
            kinds = strength == 0
                    ? List.of()
                    : kinds.stream().distinct().sorted().toList();
            purpose = strength == 0 ? null : purpose;
        }
    }

    Said said() {
        return new Said(kinds, strength, purpose);
    }

    boolean isTie() {
        return strength > 0;
    }

    /** As the other end would say it, if it saw it alike. */
    List<Kind> mirrored() {
        return kinds.stream()
                .map(Kind::mirrored)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
