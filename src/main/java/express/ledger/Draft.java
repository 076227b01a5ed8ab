package express.ledger;

import express.base.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is still to be written.
 *
 * @param booked the day in whose period it stands
 * @param value from which day on it counts
 * @param kind a message key that says what happened
 * @param subject what it is about; nothing, if about many things
 * @param lines both sides together come to nothing
 */
public record Draft(
        UUID id,
        LocalDate booked,
        LocalDate value,
        String kind,
        @Nullable UUID subject,
        List<Line> lines) {

    /**
     * One side of an entry.
     *
     * @param purpose of the account
     * @param cents debit above zero, credit below
     */
    public record Line(String purpose, long cents) {}

    public Draft {
        lines = lines.stream().filter(line -> line.cents() != 0).toList();
    }

    /** Of what each account changes by. */
    public static Draft of(
            LocalDate booked, LocalDate value, String kind, @Nullable UUID subject, Map<String, Long> changes) {
        List<Line> lines = changes.entrySet().stream()
                .map(it -> new Line(it.getKey(), it.getValue()))
                .toList();
        return new Draft(Ids.next(), booked, value, kind, subject, lines);
    }

    /** Whether there is anything to write. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
