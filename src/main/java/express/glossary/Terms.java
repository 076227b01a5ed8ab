package express.glossary;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of one concept in one language.
 *
 * @param say the words of the field, first the one that a translator should use
 * @param also what others say: they find, and are shown as synonyms
 * @param forms inflected forms: they find
 * @param wrong frequent mistakes, which may hurt: they find, and are never shown
 */
record Terms(List<String> say, List<String> also, List<String> forms, List<String> wrong) {

    static final Terms NONE = new Terms(List.of(), List.of(), List.of(), List.of());

    /** What a reader may see. */
    Stream<String> shown() {
        return Stream.concat(say.stream(), also.stream());
    }

    /** What is right, shown or not. */
    Stream<String> right() {
        return Stream.concat(shown(), forms.stream());
    }

    Stream<String> all() {
        return Stream.concat(right(), wrong.stream());
    }
}
