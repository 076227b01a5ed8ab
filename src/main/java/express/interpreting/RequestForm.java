package express.interpreting;

import express.base.Ids;
import express.base.PersonId;
import express.holidays.Region;
import express.interpreters.Gender;
import express.interpreters.Spoken;
import express.interpreters.Tongue;
import express.tariffs.Mode;
import express.ui.Form;
import express.ui.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody who needs an interpreter fills in. Of a series it makes one request for each day. */
final class RequestForm {

    private static final int LONGEST_MINUTES = 720;
    private static final int MOST_WORDS = 100_000;

    private final Fields fields;

    RequestForm(Map<String, String> typed) {
        this.fields = new Fields(typed);
    }

    /**
     * @param offered whether there is a price for this mode
     * @param known who can be wished for
     */
    List<Request> read(
            Agreement agreement,
            Region region,
            PersonId by,
            Instant now,
            Predicate<Mode> offered,
            Set<PersonId> known) {
        Optional<LocalDate> day = fields.day("day");
        Optional<LocalTime> at = fields.time("time");
        Mode mode = fields.choice(Mode.class, "mode");
        boolean written = mode != null && mode.isWritten();
        int minutes = written ? 0 : fields.number("minutes", 5, LONGEST_MINUTES, "interpreting.fault.minutes");
        @Nullable Integer length = written ? fields.number("words", 1, MOST_WORDS, "interpreting.fault.words") : null;
        Tongue.@Nullable Direction direction = written ? direction() : null;
        require(!written || !fields.ticked("repeated"), "repeated", "interpreting.fault.once");
        Topic topic = fields.choice(Topic.class, "topic");
        String language = fields.text("language");
        require(mode != null && offered.test(mode), "mode", "interpreting.fault.mode");
        require(topic != null, "topic", "interpreting.fault.topic");
        require(Spoken.isOne(language), "language", "interpreting.fault.language");
        String place = fields.line("place", 200);
        require(mode == null || !mode.travels() && !written || !place.isEmpty(), "place", "interpreting.fault.place");
        var words = new Words(
                fields.line("dialect", 60),
                place,
                fields.line("room", 200),
                fields.line("reference", 60),
                fields.paragraph("notes", 500),
                costCentre(agreement));
        fields.beDiscreet("notes", words.notes());
        fields.beDiscreet("reference", words.reference());
        fields.beDiscreet("room", words.room());
        PersonId wished = wished(known);
        fields.beDiscreet("place", words.place());
        fields.beDiscreet("dialect", words.dialect());
        fields.beDiscreet("centre", words.costCentre());
        Optional<Series> series = day.flatMap(first -> at.map(hour -> series(first, hour)));
        if (fields.failed() || series.isEmpty() || mode == null || topic == null) {
            return List.of();
        }
        return requests(
                agreement,
                region,
                series.get(),
                now,
                (begin, on, group) -> new Request(
                        agreement.house(),
                        Ids.next(),
                        agreement.id(),
                        agreement.client(),
                        by,
                        now,
                        group,
                        on,
                        begin,
                        minutes,
                        mode,
                        language,
                        words.dialect(),
                        words.place(),
                        words.room(),
                        topic,
                        fields.ticked("urgent"),
                        written ? null : fields.choice(Gender.class, "gender"),
                        wished,
                        words.costCentre(),
                        words.reference(),
                        words.notes(),
                        State.OPEN,
                        null,
                        null,
                        null,
                        null,
                        written ? null : occasion(),
                        length,
                        direction));
    }

    private Tongue.@Nullable Direction direction() {
        Tongue.Direction chosen = fields.choice(Tongue.Direction.class, "direction");
        boolean one = chosen == Tongue.Direction.FROM || chosen == Tongue.Direction.INTO;
        require(one, "direction", "interpreting.fault.direction");
        return one ? chosen : null;
    }

    /** The same interpreter as before, if they can. */
    private @Nullable PersonId wished(Set<PersonId> known) {
        String typed = fields.text("wished");
        Optional<PersonId> wished =
                known.stream().filter(it -> it.toString().equals(typed)).findFirst();
        require(typed.isEmpty() || wished.isPresent(), "wished", "interpreting.fault.wished");
        return wished.orElse(null);
    }

    /** Whoever was led here from what it is for; what was not is for nothing that is known. */
    private @Nullable UUID occasion() {
        return fields.text("occasion").isEmpty() ? null : Ids.parse(fields.text("occasion"));
    }

    private record Words(
            String dialect, String place, String room, String reference, String notes, String costCentre) {}

    /** Makes one request of many alike. */
    private interface Alike {
        Request on(Instant begin, LocalDate day, @Nullable UUID group);
    }

    private List<Request> requests(Agreement agreement, Region region, Series series, Instant now, Alike alike) {
        List<LocalDate> days = series.first().equals(series.last()) ? List.of(series.first()) : series.days(region);
        UUID group = days.size() > 1 ? Ids.next() : null;
        List<Request> all = new ArrayList<>();
        for (LocalDate on : days) {
            Instant begin = series.begin(on, ZoneId.systemDefault());
            require(begin.isAfter(now), "day", "interpreting.fault.past");
            require(agreement.holds(on), "day", "interpreting.fault.agreement");
            all.add(alike.on(begin, on, group));
        }
        require(!days.isEmpty(), "last", "interpreting.fault.series");
        require(series.hasItsExceptions(), "except", "interpreting.fault.apart");
        return fields.failed() ? List.of() : all;
    }

    private Series series(LocalDate first, LocalTime at) {
        if (!fields.ticked("repeated")) {
            return new Series(first, at, 1, first, Set.of());
        }
        LocalDate last = fields.day("last").orElse(first);
        require(last.isAfter(first) && !last.isAfter(first.plusYears(1)), "last", "interpreting.fault.last");
        int weeks = fields.number("weeks", 1, 4, "interpreting.fault.weeks");
        Set<LocalDate> except = new LinkedHashSet<>();
        for (String typed : Typed.digits(fields.text("except")).split("[,;\\s]+")) {
            if (!typed.isEmpty()) {
                Optional<LocalDate> day = Typed.date(typed);
                day.ifPresent(except::add);
                require(day.isPresent(), "except", "interpreting.fault.except");
            }
        }
        return new Series(first, at, weeks, last, except);
    }

    private String costCentre(Agreement agreement) {
        String typed = fields.line("centre", 80);
        require(
                typed.isEmpty()
                        || agreement.costCentres().isEmpty()
                        || agreement.costCentres().contains(typed),
                "centre",
                "interpreting.fault.centre");
        return typed;
    }

    private void require(boolean right, String field, String fault) {
        if (!right && fields.form().errors().stream().noneMatch(it -> it.key().equals(fault))) {
            fields.wrong(field, fault);
        }
    }

    /** Nothing that is typed could be right. */
    void refuse(String fault) {
        fields.wrong("", fault);
    }

    boolean failed() {
        return fields.failed();
    }

    Form form() {
        return fields.form();
    }
}
