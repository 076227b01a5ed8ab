package express.permits;

import express.ui.Languages;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The languages in which a person has confirmed what is said of rules, consents and refusals. In all others these are
 * told only with the help of somebody named.
 */
@Component
public class ConfirmedLanguages {

    private final PermitSettings settings;
    private final Languages languages;

    ConfirmedLanguages(PermitSettings settings, Languages languages) {
        this.settings = settings;
        this.languages = languages;
    }

    /** Whether there are such words in this language, and somebody stands by them. */
    public boolean isConfirmed(Locale language) {
        return settings.confirmed().stream().anyMatch(tag -> same(Locale.forLanguageTag(tag), language))
                && languages.all().stream().anyMatch(offered -> same(offered, language));
    }

    private static boolean same(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }
}
