package express.practices;

import express.ui.Screen;
import gg.jte.Content;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A practice as somebody reads it.
 *
 * @param latest the version that the library shows
 * @param read the version that the reader says they know; the same as shown if they said none
 * @param truth whether it is still so, today
 * @param annexes what other modules show below it
 * @param arrival from where it came, if it was published elsewhere
 * @param site the public address of this installation
 */
public record ReadPage(
        PracticeSheet sheet,
        int latest,
        int read,
        Entry.Truth truth,
        List<Content> annexes,
        @Nullable Arrival arrival,
        URI site) {

    static ReadPage past(PracticeSheet sheet, Entry entry, @Nullable Arrival arrival, URI site) {
        int version = sheet.publication().version();
        return new ReadPage(sheet, entry.version(), version, entry.truth(), List.of(), arrival, site);
    }

    ReadPage onPaper(Showing showing) {
        return new ReadPage(showing.onPaper(sheet), latest, read, truth, annexes, arrival, site);
    }

    Share share() {
        return Share.of(site, sheet);
    }

    String linkedData(Screen screen) {
        return LinkedData.of(screen, share(), sheet, arrival);
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
