package express.practices;

import gg.jte.Content;
import java.util.List;

/**
 * A practice as somebody reads it.
 *
 * @param latest the version that the library shows
 * @param read the version that the reader says they know; the same as shown if they said none
 * @param truth whether it is still so, today
 * @param annexes what other modules show below it
 */
record ReadPage(PracticeSheet sheet, int latest, int read, Entry.Truth truth, List<Content> annexes) {

    static ReadPage past(PracticeSheet sheet, Entry entry) {
        int version = sheet.publication().version();
        return new ReadPage(sheet, entry.version(), version, entry.truth(), List.of());
    }

    String path() {
        return PracticePages.PATH + "/" + sheet.sheet().slug();
    }

    int version() {
        return sheet.publication().version();
    }

    boolean isLatest() {
        return version() == latest;
    }

    /** Whether something was published since the reader read it. */
    boolean hasNews() {
        return read < version();
    }
}
