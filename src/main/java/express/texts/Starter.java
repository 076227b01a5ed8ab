package express.texts;

import java.util.Locale;
import java.util.Map;

/**
 * A text that comes with a release.
 *
 * @param words in the language in which it was written, as in the box of an editor
 * @param translations into others, line by line
 * @param status what may be said of those translations
 */
public record Starter(Locale language, String words, Map<Locale, String> translations, Status status) {

    Text on(Text present) {
        Text written = present.write(language, Line.read(words));
        for (var translation : translations.entrySet()) {
            written = written.translateAll(language, translation.getKey(), Line.read(translation.getValue()), status);
        }
        return written;
    }
}
