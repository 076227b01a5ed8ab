package express.glossary;

/** What a term means, packed into a number: which concept, in which language, and how well the term says it. */
final class Meaning {

    /** How well a term says what it means. */
    enum Kind {
        RIGHT,
        STEM,
        WRONG
    }

    private static final Kind[] KINDS = Kind.values();

    private Meaning() {}

    static int of(int concept, int language, Kind kind) {
        return concept << 8 | language << 4 | kind.ordinal();
    }

    static int concept(int meaning) {
        return meaning >>> 8;
    }

    static int language(int meaning) {
        return meaning >>> 4 & 15;
    }

    static Kind kind(int meaning) {
        return KINDS[meaning & 15];
    }
}
