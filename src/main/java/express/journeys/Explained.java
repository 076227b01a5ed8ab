package express.journeys;

import express.translation.Confirmed;
import express.ui.Screen;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * On a page of their own.
     *
     * @param beside the language of words for which somebody vouches, where nobody does for those of the page
     */
    public static Explained own(Screen screen, Optional<Locale> beside) {
        return new Explained(beside.map(screen::forNewcomer).orElse(screen), beside.isPresent(), "");
    }
}
