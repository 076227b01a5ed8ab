package express.glossary;

import java.util.List;
import java.util.Locale;

/** A term in a text, as it stands there, and what to say for it in the language into which is translated. */
record Gloss(Concept concept, String term, Locale from, Locale into) {

    /** First the word to use. */
    List<String> say() {
        return concept.in(into).say();
    }

    boolean isUnsure() {
        return concept.unsure().contains(into);
    }
}
