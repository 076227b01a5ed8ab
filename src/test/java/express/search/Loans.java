package express.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A vocabulary of two concepts. */
record Loans(String edition) implements Concepts {

    private static final Map<String, String> STEMS = Map.of(
            "en loan",
            "loan",
            "fr pret",
            "loan",
            "ar قرض",
            "loan",
            "ti ለቓህ",
            "loan",
            "en mentor",
            "mentor",
            "de mentor",
            "mentor",
            "ti ልቃህ",
            "loan");

    Loans() {
        this("1");
    }

    @Override
    public List<Mention> in(String text, @Nullable Locale language) {
        List<String> languages =
                language == null ? List.of("en", "fr", "ar", "ti", "de") : List.of(language.getLanguage());
        return languages.stream()
                .flatMap(it -> WordSplitter.of(Locale.of(it)).split(text).stream()
                        .filter(word -> STEMS.containsKey(it + " " + word.stem()))
                        .map(word -> new Mention(STEMS.get(it + " " + word.stem()), word.from(), word.to(), 1)))
                .toList();
    }
}
