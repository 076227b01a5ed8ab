package express.practices;

import express.base.ChainStep;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the library knows of a practice without opening it: enough to choose, to count and to order.
 *
 * @param change grows whenever anything happens to the practice
 */
record Entry(PracticeId id, String slug, long change, int version, Instant at, Truth truth, Card card) {

    /**
     * Whether it is still so.
     *
     * @param confirmedAt when its owner said so last: at the latest when it was published
     * @param unconfirmed whether too long ago, so that nobody answers for it today
     */
    record Truth(Instant confirmedAt, boolean unconfirmed, boolean withdrawn) {}

    boolean withdrawn() {
        return truth.withdrawn();
    }

    boolean unconfirmed() {
        return truth.unconfirmed();
    }

    /** As the database draws it from the sheet. */
    record Card(
            List<ChainStep> steps,
            String country,
            Sheet.Level level,
            Locale language,
            boolean pictures,
            Map<Locale, String> titles) {

        static Card of(Sheet sheet) {
            Map<Locale, String> titles = new HashMap<>();
            sheet.texts().forEach((language, words) -> titles.put(language, words.title()));
            return new Card(
                    sheet.steps(),
                    sheet.country(),
                    sheet.level(),
                    sheet.language(),
                    !sheet.pictures().isEmpty(),
                    titles);
        }
    }

    /** In the reader's language where there is one, else as it was written. */
    String title(Locale reader) {
        String title = card.titles().get(reader);
        return title == null ? Objects.requireNonNull(card.titles().get(card.language())) : title;
    }
}
