package express.journeys;

import express.translation.Confirmed;
import express.ui.Screen;
import java.util.Locale;

/**
 * In which words somebody is asked: those of the page, and beside them those in which it is explained, where we have some.
 *
 * @param words the page in that language; itself, where there are none in it
 * @param beside whether they stand beside those of the page
 * @param notice that a person explains it, where nobody vouches for them or there are none; otherwise empty
 */
public record Explained(Screen words, boolean beside, String notice) {

    public static Explained of(Screen screen, Consent question, Confirmed confirmed) {
        Locale language = Locale.forLanguageTag(question.language().getLanguage());
        Screen words = screen.forNewcomer(language);
        boolean written = words.language().getLanguage().equals(language.getLanguage());
        String notice = written && confirmed.isConfirmed(language)
                ? ""
                : screen.text(
                        written ? "journeys.explained.draft" : "journeys.explained.told",
                        screen.languageName(question.language()),
                        question.interpreter());
        return new Explained(words, !words.language().equals(screen.language()), notice);
    }
}
