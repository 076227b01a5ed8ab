package express.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One thing that a practice can be about, with the words for it.
 *
 * @param broader ids of wider concepts
 * @param related ids of what is worth finding where there is nothing on exactly this, the nearest first
 * @param general says little about a practice: found with little weight
 * @param unsure languages whose words somebody who speaks them should check
 * @param at where an editor finds it
 */
record Concept(
        String id,
        Theme theme,
        List<String> broader,
        List<String> related,
        boolean general,
        Set<Locale> unsure,
        Map<Locale, Terms> terms,
        Line at) {

    Terms in(Locale language) {
        return terms.getOrDefault(language, Terms.NONE);
    }

    /** What to call it: in a language, else in English. */
    String name(Locale language) {
        List<String> say = in(language).say();
        return say.isEmpty() ? in(Locale.ENGLISH).say().getFirst() : say.getFirst();
    }

    /** The language in which {@link #name} answers. */
    Locale named(Locale language) {
        return in(language).say().isEmpty() ? Locale.ENGLISH : language;
    }

    String path() {
        return GlossaryPages.PATH + "/" + id;
    }
}
