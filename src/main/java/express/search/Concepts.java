package express.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a text is about, whatever its language: plugged in by the module that knows a vocabulary. */
public interface Concepts {

    /** Of a language that is not known all are tried. */
    List<Mention> in(String text, @Nullable Locale language);

    /** What a word may have meant that nothing and nobody knows: of what is written much like it. */
    default List<Mention> near(Word word, @Nullable Locale language) {
        return List.of();
    }

    /** How much a thing is about what, from 0 to 1, if it is about a concept: about that, and less about what is wider. */
    default Map<String, Float> around(String concept) {
        return Map.of(concept, 1f);
    }

    /** Whether a word means too much in its language to be looked for in other ones, or among words like it. */
    default boolean isGeneral(Word word, Locale language) {
        return false;
    }

    /** What is worth finding where there is little on exactly a concept, the nearest first. */
    default List<String> related(String concept) {
        return List.of();
    }

    /** Equal on all nodes with the same vocabulary; with another one, texts have to be indexed anew. */
    String edition();
}
