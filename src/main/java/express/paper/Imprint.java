package express.paper;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.time.Instant;

/**
 * What a paper says about itself besides its text: its language, its name, one sentence on what it is, when it was
 * made, how page numbers are worded ("Page {0} of {1}") and a banner over every page (empty for none).
 */
public record Imprint(
        String language, String title, String description, Instant made, String pageWords, String banner) {

    public Imprint {
        if (language.isBlank() || title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("a paper needs a language, a title and a description");
        }
    }

    Direction direction() {
        return locale().isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    }

    boolean countsInArabicDigits() {
        return digits().equals("arab") || countsInExtendedDigits();
    }

    /** The digits of Persian, Dari and Pashto, which share values but not all shapes with those of Arabic. */
    boolean countsInExtendedDigits() {
        return digits().equals("arabext");
    }

    boolean isTallScript() {
        int script = UScript.getCode(locale())[0];
        return script == UScript.ARABIC || script == UScript.ETHIOPIC;
    }

    private String digits() {
        return NumberingSystem.getInstance(locale()).getName();
    }

    /** CLDR does not know Dari by its own code. */
    private ULocale locale() {
        ULocale locale = ULocale.forLanguageTag(language);
        return locale.getLanguage().equals("prs") ? ULocale.forLanguageTag("fa-AF") : locale;
    }
}
