package express.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which sources of this field are mostly written: those of the Union, of its neighbours and of migrants. */
final class Tongues {

    static final List<Locale> ALL = Stream.of(
                    "en", "fr", "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fa", "fi", "ga", "hr",
                    "hu", "is", "it", "lb", "lt", "lv", "mt", "nb", "nl", "pl", "ps", "pt", "ro", "ru", "sk", "sl",
                    "so", "sq", "sr", "sv", "ti", "tr", "uk")
            .map(Locale::forLanguageTag)
            .toList();

    /** The languages of those whom the initiative accompanies and of those who accompany them: practices can be read in these. */
    static final List<Locale> READERS = Stream.of(
                    "en", "fr", "ar", "de", "es", "fa", "fa-AF", "it", "nl", "ps", "pt", "so", "sv", "ti", "tr", "uk")
            .map(Locale::forLanguageTag)
            .toList();

    private Tongues() {}

    static Optional<Locale> find(String tag) {
        return ALL.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
    }
}
