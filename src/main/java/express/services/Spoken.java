package express.services;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages in which newcomers are served in Europe. */
final class Spoken {

    static final List<Locale> LANGUAGES = Stream.of(
                    "am", "ar", "bg", "bn", "bs", "ckb", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
                    "hr", "hu", "it", "ka", "ku", "lt", "lv", "mt", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk",
                    "sl", "so", "sq", "sr", "sv", "sw", "ta", "ti", "tr", "uk", "ur", "vi", "zh")
            .map(Locale::forLanguageTag)
            .toList();

    private Spoken() {}
}
