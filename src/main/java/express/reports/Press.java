package express.reports;

import express.ui.Screen;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Where reports are printed. */
@Component
class Press {

    /** One at a time on each node: a report that many open at once must not take all of it. */
    private final ReentrantLock printing = new ReentrantLock();

    /**
     * The same for all, so it is printed once for each version; and anew as soon as somebody is to be named otherwise in
     * it, or not at all.
     */
    ResponseEntity<byte[]> print(Screen screen, Folio folio, Publications.Publication publication) {
        printing.lock();
        try {
            return screen.printAll(
                    folio.edition(),
                    () -> screen.print(
                            "reports/paper", folio, title(screen, folio), about(screen), publication.publishedAt()));
        } finally {
            printing.unlock();
        }
    }

    static ResponseEntity<byte[]> draft(Screen screen, Folio folio, Report report) {
        return screen.print("reports/paper", folio, title(screen, folio), about(screen), report.draftedAt());
    }

    private static String title(Screen screen, Folio folio) {
        return screen.text("reports.title", folio.programme().said().title(screen.language()));
    }

    private static String about(Screen screen) {
        return screen.text("reports.paper.about");
    }
}
