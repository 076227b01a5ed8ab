package express.visits;

import express.base.Ids;
import express.directory.Organisation;
import express.ui.Open;
import express.ui.Screen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A study visit on paper, and its pictures. */
@Controller
class DossierPages {

    /** @param pictures by station, as the paper carries them */
    record PaperPage(
            StudyVisit visit, Tour tour, String organisation, Map<UUID, String> pictures, List<Question> questions) {

        List<Question> at(UUID station) {
            return questions.stream().filter(it -> it.station().equals(station)).toList();
        }
    }

    private final Reception reception;
    private final Guiding guiding;
    private final Shots shots;
    private final VisitDesk desk;

    DossierPages(Reception reception, Guiding guiding, Shots shots, VisitDesk desk) {
        this.reception = reception;
        this.guiding = guiding;
        this.shots = shots;
        this.desk = desk;
    }

    @Open
    @GetMapping(VisitPages.PATH + "/{slug}.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug) {
        StudyVisit visit = reception.open(slug);
        Tours.Edition edition = reception.edition(visit);
        Map<UUID, String> pictures = new HashMap<>();
        edition.tour().stations().forEach(it -> {
            if (it.shot() != null) {
                pictures.put(it.id(), shots.onPaper(it.shot()));
            }
        });
        String title = edition.tour().said().title(screen.language());
        return screen.print(
                "visits/paper",
                new PaperPage(
                        visit,
                        edition.tour(),
                        desk.house(visit).map(Organisation::name).orElse(""),
                        pictures,
                        reception.shown(visit)),
                title,
                screen.text("visits.paper.about", title),
                edition.at());
    }

    /** Browsers may keep one but ask each time: what was withdrawn is gone with the next look. */
    @Open
    @GetMapping(VisitPages.PATH + "/{slug}/pictures/{file}")
    ResponseEntity<byte[]> picture(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String file,
            @RequestParam(defaultValue = "960") int width) {
        StudyVisit visit = reception.open(slug);
        return answer(shots.content(reception.edition(visit).tour(), Ids.parse(file), width), width);
    }

    /** As it is being written, for those who write it. */
    @GetMapping(VisitPages.PATH + "/{slug}/draft/pictures/{file}")
    ResponseEntity<byte[]> draft(Screen screen, @PathVariable String slug, @PathVariable String file) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        return answer(shots.content(guiding.fill(visit), Ids.parse(file), 320), 320);
    }

    private static ResponseEntity<byte[]> answer(Shots.Content content, int width) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, content.type())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .eTag("\"" + content.file() + "-" + width + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(content.bytes());
    }
}
