package express.beginnings;

import express.base.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the people of a new network go through, in any order. */
enum Step {
    PURPOSE("purpose", "values"),
    TERRITORY("places", "people"),
    MEMBERS,
    CHARTER,
    ROLES,
    RHYTHM("host", "steering", "weeks", "first", "hour", "until", "place"),
    DATA;

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    /** What is written in it; none, if it is counted from what is there. */
    List<String> fields() {
        return fields;
    }

    boolean isWritten() {
        return !fields.isEmpty();
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key(String what) {
        return "beginnings.step." + slug() + "." + what;
    }

    static Step of(String slug) {
        return Stream.of(values())
                .filter(step -> step.isWritten() && step.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
