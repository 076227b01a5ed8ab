package express.practices;

import express.ui.Open;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A practice as machines read it: open data, the same that people see. */
@RestController
class PracticeData {

    static final String PATH = "/api/practices";

    record Whole(
            int version, Instant publishedAt, Publication.Status status, Sheet practice, String self, String page) {}

    private final Library library;
    private final Showing showing;

    PracticeData(Library library, Showing showing) {
        this.library = library;
        this.showing = showing;
    }

    private static ResponseEntity.BodyBuilder checkedEachTime() {
        return ResponseEntity.ok().header(HttpHeaders.LINK, Licence.LINK).cacheControl(CacheControl.noCache());
    }

    @Open
    @GetMapping(PATH + "/{slug}")
    ResponseEntity<Whole> practice(@PathVariable String slug) {
        Publication publication = library.get(slug);
        ResponseEntity.BodyBuilder answer = checkedEachTime();
        if (publication.sheet().pictures().isEmpty()) {
            answer.lastModified(publication.at());
        }
        return answer.body(whole(publication, showing.told(publication.sheet())));
    }

    /** @param told what of its sheet may still be told */
    static Whole whole(Publication publication, Sheet told) {
        String slug = publication.sheet().slug();
        return new Whole(
                publication.version(),
                publication.at(),
                publication.status(),
                told,
                PATH + "/" + slug,
                PracticePages.PATH + "/" + slug);
    }
}
