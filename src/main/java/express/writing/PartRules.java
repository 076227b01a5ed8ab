package express.writing;

import express.writing.Field.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is wrong with what was typed. It is kept all the same; only a practice with faults cannot be judged. */
final class PartRules {

    static final int LONGEST_TITLE = 90;

    /** What is wrong with a field, as a message key. */
    record Fault(String field, String key) {}

    private PartRules() {}

    static List<Fault> faults(Manuscript manuscript, Part part) {
        List<Fault> faults = new ArrayList<>();
        for (Field field : part.fields()) {
            answers(manuscript, part, field).stream()
                    .flatMap(typed -> fault(field, typed).stream())
                    .findFirst()
                    .ifPresent(key -> faults.add(new Fault(field.name(), key)));
            if (manuscript.isAnswered(part, field) && manuscript.isUnknown(part, field)) {
                faults.add(new Fault(field.name(), "writing.fault.both"));
            }
        }
        return faults;
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
            case SUMMARY -> when(typed.chars().anyMatch(Character::isDigit), "writing.fault.summary");
            case YEAR -> when(!isYear(typed), "writing.fault.year");
            case AGE -> when(!typed.matches("\\d{1,3}"), "writing.fault.age");
            case ADDRESS -> when(!isAddress(typed), "writing.fault.address");
            case COUNTRY -> when(!Set.of(Locale.getISOCountries()).contains(typed), "writing.fault.choice");
            case PROSE, LINE, LINES, ONE, MANY -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean wrong, String key) {
        return wrong ? Optional.of(key) : Optional.empty();
    }

    private static boolean isYear(String typed) {
        return typed.matches("(19|20)\\d\\d");
    }

    private static boolean isAddress(String typed) {
        try {
            URI address = new URI(typed);
            return Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException no) {
            return false;
        }
    }
}
