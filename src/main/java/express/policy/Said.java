package express.policy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The same words in several languages. */
record Said(Map<Locale, String> texts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Said {
        var sorted = new TreeMap<Locale, String>(Comparator.comparing(Locale::toLanguageTag));
        sorted.putAll(texts);
        texts = sorted;
    }

    static Said read(String json) {
        Map<String, String> read = JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        Map<Locale, String> texts = new HashMap<>();
        read.forEach((tag, words) -> texts.put(Locale.forLanguageTag(tag), words));
        return new Said(texts);
    }

    String json() {
        Map<String, String> written = new TreeMap<>();
        texts.forEach((language, words) -> written.put(language.toLanguageTag(), words));
        return JSON.writeValueAsString(written);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** In the reader's language where there is one, else in English, else as it was written. */
    String in(Locale reader) {
        return isEmpty() ? "" : Objects.requireNonNull(texts.get(languageFor(reader)));
    }

    Locale languageFor(Locale reader) {
        if (texts.containsKey(reader) || isEmpty()) {
            return reader;
        }
        return texts.containsKey(Locale.ENGLISH)
                ? Locale.ENGLISH
                : texts.keySet().iterator().next();
    }

    String or(Locale language, String otherwise) {
        return texts.getOrDefault(language, otherwise);
    }
}
