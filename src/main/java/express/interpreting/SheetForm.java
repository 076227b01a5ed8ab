package express.interpreting;

import express.base.Ids;
import express.base.PersonId;
import express.ui.Form;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is filled in after a mission: when it really began and ended, the way, and who signs. */
final class SheetForm {

    /** How much sooner than planned something can begin. */
    static final Duration EARLIEST = Duration.ofHours(3);

    private static final Duration LATEST = Duration.ofHours(6);
    private static final Duration LONGEST = Duration.ofHours(14);

    /** In minutes, there and back. */
    private static final int LONGEST_WAY = 720;

    /** People round, and clocks differ; what is still to come nobody can sign. */
    private static final Duration ROUNDED = Duration.ofMinutes(15);

    private final Fields fields;
    private final String own;

    SheetForm(Map<String, String> typed) {
        this(typed, "");
    }

    /** @param own what whoever interpreted is called; they do not sign for the other side */
    SheetForm(Map<String, String> typed, String own) {
        this.fields = new Fields(typed);
        this.own = own;
    }

    Optional<Sheet> read(Request request, @Nullable PersonId by, Instant now) {
        Optional<LocalTime> began = fields.time("began");
        Optional<LocalTime> ended = fields.time("ended");
        int waited = fields.number("waited", 0, 240, "interpreting.fault.waited");
        int travelled = fields.number("travelled", 0, LONGEST_WAY, "interpreting.fault.travelled");
        BigDecimal kilometres = fields.amount("kilometres", 2000, 1);
        BigDecimal tickets = fields.amount("tickets", 1000, 2);
        boolean nobody = fields.ticked("nobody");
        String name = fields.line("signer", 120);
        String function = fields.line("function", 120);
        String remarks = fields.paragraph("remarks", 500);
        if (!fields.ticked("sure")) {
            Discretion.fault(remarks).ifPresent(key -> fields.wrong("remarks", key));
        }
        if (!nobody && (name.isEmpty() || function.isEmpty())) {
            fields.wrong(name.isEmpty() ? "signer" : "function", "interpreting.fault.signer");
        }
        if (!nobody && !name.isEmpty() && name.equalsIgnoreCase(own.strip())) {
            fields.wrong("signer", "interpreting.fault.own");
        }
        if (!nobody && !fields.ticked("signed")) {
            fields.wrong("signed", "interpreting.fault.signed");
        }
        if (fields.failed() || began.isEmpty() || ended.isEmpty()) {
            return Optional.empty();
        }
        Instant from = near(request.beginsAt(), began.get());
        Instant until = after(from, ended.get());
        check(request, from, until, now, nobody);
        if (!nobody && until.isAfter(now.plus(ROUNDED))) {
            fields.wrong("ended", "interpreting.fault.later");
        }
        return fields.failed()
                ? Optional.empty()
                : Optional.of(new Sheet(
                        request.house(),
                        request.id(),
                        sending(),
                        from,
                        until,
                        waited,
                        travelled,
                        kilometres,
                        tickets,
                        nobody,
                        name,
                        function,
                        remarks,
                        null,
                        by,
                        now));
    }

    private UUID sending() {
        try {
            return UUID.fromString(fields.text("sheet"));
        } catch (IllegalArgumentException none) {
            return Ids.next();
        }
    }

    /** Who turned back because it was called off says so at once. */
    private void check(Request request, Instant from, Instant until, Instant now, boolean nobody) {
        if (from.isBefore(request.beginsAt().minus(EARLIEST))
                || from.isAfter(request.beginsAt().plus(LATEST))) {
            fields.wrong("began", "interpreting.fault.began");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            fields.wrong("ended", "interpreting.fault.ended");
        }
        if (from.isAfter(now) && !(nobody && request.state() == State.CANCELLED)) {
            fields.wrong("began", "interpreting.fault.early");
        }
    }

    /** The day is that on which this hour is nearest to what was planned. */
    private static Instant near(Instant planned, LocalTime hour) {
        ZonedDateTime begin = planned.atZone(ZoneId.systemDefault());
        ZonedDateTime same = begin.with(hour);
        return Stream.of(same.minusDays(1), same, same.plusDays(1))
                .map(ZonedDateTime::toInstant)
                .min(Comparator.comparing(it -> Duration.between(planned, it).abs()))
                .orElseThrow();
    }

    /** Who ends at an hour that is earlier by the clock has worked beyond midnight. */
    private static Instant after(Instant from, LocalTime hour) {
        ZonedDateTime same = from.atZone(ZoneId.systemDefault()).with(hour);
        return same.toInstant().isBefore(from) ? same.plusDays(1).toInstant() : same.toInstant();
    }

    Form form() {
        return fields.form();
    }
}
