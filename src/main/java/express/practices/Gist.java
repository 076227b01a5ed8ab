package express.practices;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a list of practices says of one beside its title: enough for somebody to open it or not.
 *
 * @param owner by name
 * @param machine languages in which a machine translated and nobody has checked all of it yet
 * @param summaries in each language
 */
public record Gist(String owner, Sheet.Evidence evidence, List<Locale> machine, Map<Locale, String> summaries) {

    static Gist of(Sheet sheet) {
        Map<Locale, String> summaries = new HashMap<>();
        sheet.texts().forEach((language, words) -> summaries.put(language, words.summary()));
        return new Gist(sheet.owner().name(), sheet.evidence(), sheet.machine(), summaries);
    }
}
