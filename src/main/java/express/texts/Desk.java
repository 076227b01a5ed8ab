package express.texts;

import java.util.List;
import java.util.Locale;

/**
 * Where a module lets people work on one of its texts. It makes what {@code texts/editor.jte} and
 * {@code texts/translating.jte} show; the handlers at these addresses are the module's own.
 *
 * @param writing the address where a language is written: shown for {@code ?in=}, and posted to with the same
 * @param translating the address where it is translated: shown and posted to with {@code ?from=} and {@code ?into=}
 */
public record Desk(String writing, String translating, List<Locale> languages) {

    public Editor editor(Text text, Locale language) {
        return Editor.of(this, text, language);
    }

    public Translating translating(Text text, Locale from, Locale into) {
        return Translating.of(this, text, from, into);
    }

    String writing(Locale language) {
        return writing + "?in=" + language.toLanguageTag();
    }

    String translating(Locale from, Locale into) {
        return translating + "?from=" + from.toLanguageTag() + "&into=" + into.toLanguageTag();
    }
}
