package express.journeys;

import express.base.NotFound;
import express.directory.Organisations;
import express.ui.Screen;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a person takes along: all of their file on paper, and what of it fits into a Europass CV. */
@Controller
class WholePages {

    private static final String FILE = OwnPages.PATH + "/files/{id}";

    record WholePage(CaseFile journey, String holder, Reading.Book book, Beside.All beside, List<Content> annexes) {

        Said said() {
            return book.said();
        }
    }

    private final Journeys journeys;
    private final Reading reading;
    private final Beside beside;
    private final Annexes annexes;
    private final Organisations organisations;
    private final InstantSource time;

    WholePages(
            Journeys journeys,
            Reading reading,
            Beside beside,
            Annexes annexes,
            Organisations organisations,
            InstantSource time) {
        this.journeys = journeys;
        this.reading = reading;
        this.beside = beside;
        this.annexes = annexes;
        this.organisations = organisations;
        this.time = time;
    }

    private CaseFile own(Screen screen, String id) {
        JourneyId named = JourneyId.of(id);
        return journeys.listOf(screen.viewer().id()).stream()
                .filter(it -> it.id().equals(named))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping(FILE + "/whole.pdf")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String id) {
        CaseFile journey = own(screen, id);
        String holder = organisations.listAll(List.of(journey.holder())).stream()
                .map(it -> it.name())
                .findFirst()
                .orElse("");
        var page = new WholePage(
                journey, holder, reading.all(journey), beside.of(journey), annexes.print(screen, journey));
        return screen.print(
                "journeys/whole",
                page,
                screen.text("journeys.own.title"),
                screen.text("journeys.own.title"),
                time.instant());
    }

    @GetMapping(FILE + "/cv.xml")
    ResponseEntity<byte[]> takeCv(Screen screen, @PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cv.xml\"")
                .body(Europass.write(reading.profile(own(screen, id))));
    }
}
