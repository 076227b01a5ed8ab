package express.visits;

import express.base.Ids;
import express.base.NotFound;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whoever arranges a gathering shows a study visit in a session of it, or not any more. */
@Controller
class ShowingPages {

    private static final String SHOWINGS = VisitPages.PATH + "/{slug}/showings";

    private final Reception reception;
    private final Reception.Books books;
    private final Showings showings;

    ShowingPages(Reception reception, Reception.Books books, Showings showings) {
        this.reception = reception;
        this.books = books;
        this.showings = showings;
    }

    @PostMapping(SHOWINGS)
    ModelAndView show(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String session,
            HttpServletResponse response) {
        StudyVisit visit = reception.open(slug);
        Reception.Occasion occasion = hosted(screen, session);
        showings.add(visit, occasion.gathering(), occasion.session().id());
        News.tell(response, "visits.shown.told");
        return screen.go(visit.path());
    }

    /** A session is known by its own id in all gatherings. */
    private Reception.Occasion hosted(Screen screen, String session) {
        UUID id = Ids.parse(session);
        return books.hosted(screen).stream()
                .filter(it -> it.session().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(SHOWINGS + "/{session}/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String slug, @PathVariable String session, HttpServletResponse response) {
        StudyVisit visit = reception.open(slug);
        Reception.Occasion occasion = hosted(screen, session);
        showings.remove(visit, occasion.gathering(), occasion.session().id());
        News.tell(response, "visits.removed");
        return screen.go(visit.path());
    }
}
