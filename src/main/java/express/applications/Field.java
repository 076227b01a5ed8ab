package express.applications;

import express.lending.Sum;
import express.ui.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One thing that is asked. */
record Field(String key, Kind kind, boolean optional, List<String> options) {

    enum Kind {
        YES_NO,
        MONEY,
        COUNT,
        DAY,
        LINE,
        TEXT,
        CHOICE
    }

    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final int MOST_COUNT = 1200;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2000;

    static Field of(String key, Kind kind) {
        return new Field(key, kind, false, kind == Kind.YES_NO ? List.of("yes", "no") : List.of());
    }

    static Field maybe(String key, Kind kind) {
        return new Field(key, kind, true, List.of());
    }

    static Field choice(String key, String... options) {
        return new Field(key, Kind.CHOICE, false, List.of(options));
    }

    String label() {
        return "applications.field." + key;
    }

    boolean isChoice() {
        return kind == Kind.YES_NO || kind == Kind.CHOICE;
    }

    String option(String value) {
        return kind == Kind.YES_NO ? "applications." + value : "applications.option." + value;
    }

    /** What is kept of what was typed; nothing if that is no answer. An empty one is an answer where it may be. */
    Optional<String> read(String typed) {
        String text = kind == Kind.TEXT ? Typed.text(typed) : Typed.line(typed);
        if (text.isEmpty()) {
            return optional ? Optional.of("") : Optional.empty();
        }
        return switch (kind) {
            case YES_NO, CHOICE -> Optional.of(text).filter(options::contains);
            case MONEY -> money(text).map(BigDecimal::toPlainString);
            case COUNT ->
                Optional.of(Typed.number(text))
                        .filter(it -> it >= 0 && it <= MOST_COUNT)
                        .map(String::valueOf);
            case DAY -> Typed.date(Typed.digits(text)).map(Object::toString);
            case LINE -> Optional.of(text).filter(it -> it.length() <= LONGEST_LINE);
            case TEXT -> Optional.of(text).filter(it -> it.length() <= LONGEST_TEXT);
        };
    }

    /** Up to a million. */
    static Optional<BigDecimal> money(String typed) {
        return Sum.read(typed).filter(it -> it.signum() >= 0 && it.compareTo(MOST) <= 0);
    }
}
