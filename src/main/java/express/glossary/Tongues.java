package express.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which the glossary has words. */
final class Tongues {

    static final List<Locale> ALL = Stream.of(
                    "en", "fr", "it", "de", "nl", "sv", "el", "es", "pt", "ar", "fa", "uk", "tr", "so", "ti", "ps")
            .map(Locale::forLanguageTag)
            .toList();

    private Tongues() {}

    /** Of the languages of the glossary, the one that a language is a kind of, such as Dari of Persian. */
    static Optional<Locale> find(Locale language) {
        String code = language.getLanguage().equals("prs") ? "fa" : language.getLanguage();
        return ALL.stream().filter(one -> one.getLanguage().equals(code)).findFirst();
    }

    static Optional<Locale> find(String tag) {
        return find(Locale.forLanguageTag(tag));
    }

    static int place(Locale language) {
        return ALL.indexOf(language);
    }
}
