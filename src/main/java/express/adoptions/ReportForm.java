package express.adoptions;

import express.ui.Form.Wrong;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is typed.
 *
 * @param seen how many reports there were when the form was shown
 */
record ReportForm(
        String seen, String state, String since, String until, String result, String reason, String language) {

    private static final int LONGEST = 3_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    ReportForm {
        seen = stripped(seen);
        state = stripped(state);
        since = digits(stripped(since));
        until = digits(stripped(until));
        result = visible(stripped(result));
        reason = visible(stripped(reason));
        language = stripped(language);
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

    /** Without signs that no database keeps, and those that turn letters around beyond their own paragraph. */
    private static String visible(String typed) {
        return typed.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]", "")
                .strip();
    }

    static Map<String, String> typed(Report latest) {
        Map<String, String> typed = new HashMap<>();
        Report.Said said = latest.said();
        typed.put("seen", Integer.toString(latest.number()));
        typed.put("state", said.state().name());
        typed.put(
                "since",
                Optional.ofNullable(said.since()).map(LocalDate::toString).orElse(""));
        return typed;
    }

    int number() {
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0;
    }

    /** What stands in the way of taking it, today and in this state of things. */
    List<Wrong> faults(State now, LocalDate today, List<Locale> languages) {
        List<Wrong> faults = new ArrayList<>();
        Optional<State> then =
                now.next().stream().filter(it -> it.name().equals(state)).findFirst();
        if (then.isEmpty()) {
            faults.add(new Wrong("state", "adoptions.fault.state"));
        }
        Stream.of("since", "until")
                .filter(field -> isUnreadable(field.equals("since") ? since : until))
                .forEach(field -> faults.add(new Wrong(field, "adoptions.fault.date")));
        if (faults.isEmpty()) {
            checkDates(then.orElseThrow(), today, faults);
        }
        then.ifPresent(it -> checkReason(it, faults));
        checkLength("result", result, faults);
        checkLength("reason", reason, faults);
        if (languages.stream().noneMatch(it -> it.toLanguageTag().equals(language))) {
            faults.add(new Wrong("language", "adoptions.fault.language"));
        }
        return faults;
    }

    private static boolean isUnreadable(String typed) {
        return !typed.isEmpty() && date(typed).isEmpty();
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private void checkDates(State then, LocalDate today, List<Wrong> faults) {
        Optional<LocalDate> begins = date(since);
        Optional<LocalDate> ends = date(until);
        if (then == State.RUNNING && begins.isEmpty()) {
            faults.add(new Wrong("since", "adoptions.fault.since"));
        }
        if (then != State.PLANNED && begins.filter(today::isBefore).isPresent()) {
            faults.add(new Wrong("since", "adoptions.fault.future"));
        }
        if ((then == State.STOPPED) != ends.isPresent()) {
            faults.add(new Wrong("until", "adoptions.fault.until"));
        }
        if (ends.filter(today::isBefore).isPresent()) {
            faults.add(new Wrong("until", "adoptions.fault.future"));
        }
        if (ends.filter(end -> begins.filter(end::isBefore).isPresent()).isPresent()) {
            faults.add(new Wrong("until", "adoptions.fault.order"));
        }
    }

    private void checkReason(State then, List<Wrong> faults) {
        if ((then == State.STOPPED) == reason.isEmpty()) {
            faults.add(new Wrong("reason", "adoptions.fault.reason"));
        }
    }

    private static void checkLength(String field, String words, List<Wrong> faults) {
        if (words.length() > LONGEST) {
            faults.add(new Wrong(field, "adoptions.fault.long"));
        }
    }

    /** Only if there are no faults. */
    Report.Said said() {
        return new Report.Said(
                State.valueOf(state),
                date(since).orElse(null),
                date(until).orElse(null),
                result.isEmpty() ? null : result,
                reason.isEmpty() ? null : reason,
                Locale.forLanguageTag(language));
    }
}
