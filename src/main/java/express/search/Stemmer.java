package express.search;

/** Shortens words of one language; for any thread. */
@FunctionalInterface
interface Stemmer {

    /** Given as written, without elided neighbours, and as folded; the stem is folded. */
    String stem(String written, String folded);
}
