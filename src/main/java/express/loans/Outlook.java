package express.loans;

import express.loans.Standing.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept beside a loan, from one walk through it: where it stands on a day, and how it goes on if nothing more happens.
 *
 * @param spans from each day on which something changes
 * @param asked all that fell due and will, so that what was paid ahead is counted where it will be used
 * @param paidOut on which day first
 */
record Outlook(
        Standing now,
        List<Span> spans,
        List<Asked> asked,
        @Nullable LocalDate paidOut) {

    /** From which day on something is owed, from which on nothing, and so on in turn. */
    List<LocalDate> turns() {
        List<LocalDate> turns = new ArrayList<>();
        for (Span it : spans) {
            boolean owed = turns.size() % 2 == 1;
            if (owed != (it.principal() > 0)) {
                turns.add(it.since());
            }
        }
        return turns;
    }
}
