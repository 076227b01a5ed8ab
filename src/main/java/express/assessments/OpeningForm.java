package express.assessments;

import express.ui.Form.Wrong;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what a group judges, and until when, as it is typed. */
record OpeningForm(String instrument, String until) {

    private static final int LONGEST_MONTHS = 6;

    OpeningForm {
        instrument = stripped(instrument);
        until = digits(stripped(until));
    }

    private static String stripped(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip();
    }

    /** People type digits of their own script. */
    private static String digits(String typed) {
        return typed.codePoints()
                .map(sign -> Character.isDigit(sign) ? Character.forDigit(Character.digit(sign, 10), 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    List<Wrong> faults(Instruments known, LocalDate today) {
        List<Wrong> faults = new ArrayList<>();
        if (known.find(instrument).isEmpty()) {
            faults.add(new Wrong("instrument", "assessments.fault.instrument"));
        }
        Optional<LocalDate> date = date();
        if (date.isEmpty()) {
            faults.add(new Wrong("until", "assessments.fault.date"));
        } else if (date.get().isBefore(today)) {
            faults.add(new Wrong("until", "assessments.fault.past"));
        } else if (date.get().isAfter(today.plusMonths(LONGEST_MONTHS))) {
            faults.add(new Wrong("until", "assessments.fault.far"));
        }
        return faults;
    }

    /** The last day. */
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
