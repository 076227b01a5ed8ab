package express.lending;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The same words in several languages, as a lender wrote them; by language tag. */
public record Wording(Map<String, String> texts) {

    private static final String FIRST = "en";

    public Wording {
        texts = Map.copyOf(texts);
    }

    static Wording of(String english, String french, String arabic) {
        return new Wording(Map.of("en", english, "fr", french, "ar", arabic));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** In the reader's language where there is one, else in English, else as it was written. */
    public String in(Locale reader) {
        return texts.getOrDefault(languageFor(reader).toLanguageTag(), "");
    }

    public Locale languageFor(Locale reader) {
        if (texts.isEmpty() || texts.containsKey(reader.toLanguageTag())) {
            return reader;
        }
        String tag = texts.containsKey(FIRST) ? FIRST : new TreeMap<>(texts).firstKey();
        return Locale.forLanguageTag(tag);
    }
}
