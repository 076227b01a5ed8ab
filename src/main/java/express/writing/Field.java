package express.writing;

import java.util.List;

/**
 * One thing that an author is asked.
 *
 * @param options what one can choose from, as it is stored; messages {@code words + option} say it
 * @param needed whether a practice without it cannot be judged
 * @param mayBeUnknown whether "nothing is known" is an answer
 */
record Field(String name, Kind kind, List<String> options, String words, boolean needed, boolean mayBeUnknown) {

    enum Kind {
        TITLE,
        SUMMARY,
        PROSE,
        LINE,
        LINES,
        YEAR,
        AGE,
        ADDRESS,
        COUNTRY,
        TERRITORY,
        ONE,
        MANY,
        /** Concepts of the glossary in the order of their importance. */
        SUBJECTS
    }

    static final String UNKNOWN = "-unknown";

    static Field needed(String name, Kind kind) {
        return new Field(name, kind, List.of(), "", true, false);
    }

    static Field optional(String name, Kind kind) {
        return new Field(name, kind, List.of(), "", false, false);
    }

    /** Answered, or said to be unknown. */
    static Field either(String name, Kind kind) {
        return new Field(name, kind, List.of(), "", true, true);
    }

    Field of(String messages, List<String> choices) {
        return new Field(name, kind, choices, messages, needed, mayBeUnknown);
    }

    /** Prose can be translated, and lies in texts. */
    boolean isProse() {
        return kind == Kind.TITLE || kind == Kind.SUMMARY || kind == Kind.PROSE;
    }

    boolean isNumber() {
        return kind == Kind.YEAR || kind == Kind.AGE;
    }

    /** The box by which an author says that nothing is known. */
    String unknown() {
        return name + UNKNOWN;
    }

    String label() {
        return "writing.field." + name;
    }

    String guidance() {
        return "writing.guidance." + name;
    }
}
