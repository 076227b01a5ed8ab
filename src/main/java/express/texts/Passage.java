package express.texts;

import java.util.List;
import java.util.Locale;

/**
 * A paragraph as a reader gets it.
 *
 * @param language the one it is really in
 * @param stale whether its source has changed since it was translated
 * @param draft whether a machine translated it and nobody has looked at it
 */
public record Passage(Kind kind, String words, Locale language, boolean stale, boolean draft) {

    static Passage of(Paragraph paragraph, List<Locale> order) {
        Locale language = order.stream()
                .filter(it -> paragraph.in(it).isPresent())
                .findFirst()
                .orElse(paragraph.lead());
        Wording wording = paragraph.in(language).orElseThrow();
        return new Passage(
                paragraph.kind(),
                wording.words(),
                language,
                !paragraph.isFresh(language),
                wording.status() == Status.MACHINE_DRAFT);
    }
}
