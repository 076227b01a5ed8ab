package express.collections;

import express.practices.Catalogue;
import express.practices.ReadPage;
import express.ui.Screen;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A collection on paper.
 *
 * @param sheets of the practices that are still to be used, in the order of the collection
 */
record Booklet(Reading reading, List<Page> sheets) {

    record Page(String anchor, Reading.Chosen chosen, ReadPage sheet) {}

    /** Where booklets are printed. */
    @Component
    static class Press {

        /** One at a time on each node: a link that many follow at once must not take all of it. */
        private final ReentrantLock printing = new ReentrantLock();

        private final Catalogue catalogue;

        Press(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        /** It is the same for all who may read it, so it is printed once. */
        ResponseEntity<byte[]> print(Screen screen, Reading reading) {
            ResponseEntity<byte[]> printed = inTurn(screen, reading);
            return ResponseEntity.status(printed.getStatusCode())
                    .headers(printed.getHeaders())
                    .header("X-Robots-Tag", "noindex")
                    .body(printed.getBody());
        }

        private ResponseEntity<byte[]> inTurn(Screen screen, Reading reading) {
            printing.lock();
            try {
                return screen.printAll(
                        reading.edition(),
                        () -> screen.print(
                                "collections/booklet",
                                booklet(screen, reading),
                                reading.collection().title(),
                                screen.text(
                                        "collections.booklet.about",
                                        reading.inUse().size()),
                                reading.collection().changedAt()));
            } finally {
                printing.unlock();
            }
        }

        private Booklet booklet(Screen screen, Reading reading) {
            List<Page> pages = reading.inUse().stream()
                    .map(chosen -> new Page(
                            "practice-" + chosen.practice().slug(),
                            chosen,
                            catalogue.paper(chosen.practice(), screen.language())))
                    .toList();
            return new Booklet(reading, pages);
        }
    }
}
