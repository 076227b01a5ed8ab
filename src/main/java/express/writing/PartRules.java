package express.writing;

import express.practices.Sheet;
import express.writing.Field.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with what was typed. It is kept all the same; only a practice with faults cannot be judged. */
final class PartRules {

    static final int LONGEST_TITLE = 90;

    /** What is wrong with a field, as a message key. */
    record Fault(String field, String key) {

        /** Whether the answer cannot be read at all. */
        boolean isUnreadable() {
            return !READABLE.contains(key);
        }
    }

    private static final String BOTH = "writing.fault.both";
    private static final String EXTENT = "writing.fault.extent";
    private static final String MANY = "writing.fault.subjects";
    private static final String UNION = "writing.fault.union";
    private static final Set<String> READABLE = Set.of(BOTH, EXTENT, UNION);

    private PartRules() {}

    static List<Fault> faults(Manuscript manuscript, Part part) {
        List<Fault> faults = new ArrayList<>();
        for (Field field : part.fields()) {
            answers(manuscript, part, field).stream()
                    .flatMap(typed -> fault(field, typed).stream())
                    .findFirst()
                    .or(() -> prose(manuscript, part, field))
                    .ifPresent(key -> faults.add(new Fault(field.name(), key)));
            if (manuscript.isAnswered(part, field) && manuscript.isUnknown(part, field)) {
                faults.add(new Fault(field.name(), BOTH));
            }
        }
        if (part == Part.MEANS) {
            cofunding(manuscript.saved(part).typed()).ifPresent(faults::add);
        }
        if (manuscript.saved(part).typed().all("subjects").size() > Sheet.MOST_SUBJECTS) {
            faults.add(new Fault("subjects", MANY));
        }
        return faults;
    }

    /** The emblem of the Union is shown only if it is said how it paid, and that it did. */
    private static Optional<Fault> cofunding(Typed typed) {
        if (!typed.says("cofunding")) {
            return Stream.of("programmes", "project", "disclaimer").anyMatch(typed::says)
                    ? Optional.of(new Fault("cofunding", EXTENT))
                    : Optional.empty();
        }
        return typed.all("funding").contains(Sheet.Funding.EU.name())
                ? Optional.empty()
                : Optional.of(new Fault("funding", UNION));
    }

    private static Optional<String> prose(Manuscript manuscript, Part part, Field field) {
        return field.kind() == Kind.PROSE && manuscript.isAnswered(part, field)
                ? ProseRules.fault(manuscript, part, field)
                : Optional.empty();
    }

    private static List<String> answers(Manuscript manuscript, Part part, Field field) {
        if (!manuscript.isAnswered(part, field)) {
            return List.of();
        }
        return field.isProse()
                ? List.of(manuscript.written(field))
                : manuscript.saved(part).typed().all(field.name());
    }

    private static Optional<String> fault(Field field, String typed) {
        return field.kind() == Kind.ONE || field.kind() == Kind.MANY
                ? when(!field.options().contains(typed), "writing.fault.choice")
                : fault(field.kind(), typed);
    }

    /** Also of a translation. */
    static Optional<String> fault(Kind kind, String typed) {
        return switch (kind) {
            case TITLE -> when(typed.length() > LONGEST_TITLE || typed.contains("\n"), "writing.fault.title");
            case SUMMARY -> when(typed.codePoints().anyMatch(Character::isDigit), "writing.fault.summary");
            case YEAR -> when(!isYear(typed), "writing.fault.year");
            case AGE -> when(!typed.matches("\\d{1,3}"), "writing.fault.age");
            case ADDRESS -> when(WebAddress.of(typed).isEmpty(), "writing.fault.address");
            case COUNTRY -> when(!Set.of(Locale.getISOCountries()).contains(typed), "writing.fault.choice");
            case TERRITORY -> when(!typed.matches("(?i)[A-Z]{2}[A-Z0-9]{0,3}"), "writing.fault.nuts");
            case SUBJECTS -> when(!Sheet.isSubject(typed), "writing.fault.choice");
            case PROSE, LINE, LINES, ONE, MANY -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean wrong, String key) {
        return wrong ? Optional.of(key) : Optional.empty();
    }

    private static boolean isYear(String typed) {
        return typed.matches("(19|20)\\d\\d");
    }
}
