package express.exhibits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said about a picture or document, as it is typed. */
record ExhibitForm(
        @NotBlank(message = "exhibits.caption.missing") @Size(max = 300, message = "exhibits.long")
        String caption,

        @NotBlank(message = "exhibits.alternative.missing") @Size(max = 500, message = "exhibits.long")
        String alternative,

        @NotBlank(message = "exhibits.credit.missing") @Size(max = 200, message = "exhibits.long")
        String credit,

        @Pattern(regexp = "PERMISSION|CC_BY|CC_BY_SA|CC0", message = "exhibits.licence.missing")
        String licence,

        @Pattern(regexp = NOBODY + "|" + SOMEBODY, message = "exhibits.recognisable.missing")
        String recognisable,

        String persons) {

    static final List<String> FIELDS =
            List.of("caption", "alternative", "credit", "licence", "recognisable", "persons");

    static final String NOBODY = "nobody";
    static final String SOMEBODY = "somebody";

    ExhibitForm {
        caption = line(caption);
        alternative = line(alternative);
        credit = line(credit);
        licence = line(licence);
        recognisable = line(recognisable);
        persons = digits(line(persons));
    }

    /** One line, without marks that turn the letters around it. */
    static String line(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .orElse("")
                .replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
    }

    /** People type digits of their own script. */
    static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }

    /** Somebody is one person to thirty. */
    boolean counts() {
        return !recognisable.equals(SOMEBODY) || persons.matches("0*([1-9]|[12][0-9]|30)");
    }

    Exhibit.Words words() {
        int shown = recognisable.equals(SOMEBODY) ? Integer.parseInt(persons) : 0;
        return new Exhibit.Words(caption, alternative, credit, Licence.valueOf(licence), shown);
    }

    static Map<String, String> typed(Exhibit exhibit) {
        Map<String, String> typed = new HashMap<>();
        typed.put("caption", exhibit.caption());
        typed.put("alternative", exhibit.alternative());
        typed.put("credit", exhibit.credit());
        typed.put("licence", exhibit.licence().name());
        typed.put("recognisable", exhibit.persons() == 0 ? NOBODY : SOMEBODY);
        typed.put("persons", exhibit.persons() == 0 ? "" : String.format(Locale.ROOT, "%d", exhibit.persons()));
        return typed;
    }
}
