package express.charters;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A section of the common model.
 *
 * @param key the same in all versions
 * @param words by language; English is always there
 */
record Section(String key, Part part, Map<String, Words> words) {

    static final String SOURCE = "en";

    /** What it says in one language. */
    record Words(String title, String text) {

        boolean blank() {
            return title.isEmpty() && text.isEmpty();
        }
    }

    /** In which language a reader gets it: their own, else English. */
    Locale languageFor(Locale reader) {
        return Locale.forLanguageTag(words.containsKey(reader.getLanguage()) ? reader.getLanguage() : SOURCE);
    }

    Words in(Locale reader) {
        return Objects.requireNonNull(words.get(languageFor(reader).getLanguage()));
    }

    Section with(String language, Words said) {
        Map<String, Words> all = new LinkedHashMap<>(words);
        if (said.blank()) {
            all.remove(language);
        } else {
            all.put(language, said);
        }
        return new Section(key, part, all);
    }
}
