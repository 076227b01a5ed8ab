package express.writing;

import express.audit.Act;
import express.audit.Trail;
import express.base.NotFound;
import express.practices.PracticeId;
import express.practices.Publishing;
import express.practices.Sheet;
import express.practices.Versions;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the owner of a published practice does with it without another review: adds translations, or withdraws it. */
@Controller
class PublishedPages {

    private static final String PATH = DraftPages.PATH + "/{id}";

    record PublishedPage(Draft draft, Versions.Standing standing, String title) {}

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final Versions versions;
    private final Acts acts;

    PublishedPages(Drafts drafts, Manuscript.Desk desk, Versions versions, Acts acts) {
        this.drafts = drafts;
        this.desk = desk;
        this.versions = versions;
        this.acts = acts;
    }

    /** Each act as one transaction, with a note that nobody can alter. */
    @Component
    static class Acts {

        private final Publishing publishing;
        private final Trail trail;

        Acts(Publishing publishing, Trail trail) {
            this.publishing = publishing;
            this.trail = trail;
        }

        @Transactional
        public void withdraw(Draft draft) {
            publishing.withdraw(practice(draft));
            trail.note(
                    draft.id().value(),
                    Act.CHANGED,
                    "withdrawn",
                    draft.organisation().toString());
        }

        @Transactional
        public boolean publishTranslations(Draft draft, Sheet sheet) {
            boolean published = publishing.publishTranslations(practice(draft), sheet);
            if (published) {
                trail.note(
                        draft.id().value(),
                        Act.CHANGED,
                        "translated",
                        sheet.texts().keySet().toString());
            }
            return published;
        }

        boolean isOnlyTranslated(Draft draft, Sheet sheet) {
            return publishing.isOnlyTranslated(practice(draft), sheet);
        }
    }

    static PracticeId practice(Draft draft) {
        return new PracticeId(draft.id().value());
    }

    @GetMapping(PATH + "/withdrawal")
    ModelAndView ask(Screen screen, @PathVariable String id) {
        Draft draft = owned(screen, id);
        Versions.Standing standing = standing(draft);
        return screen.show("writing/withdrawal", new PublishedPage(draft, standing, standing.title(screen.language())));
    }

    /** Guests write along; only the owner decides what becomes of it. */
    private Draft owned(Screen screen, String id) {
        Draft draft = drafts.get(DraftId.of(id));
        WritingAccess.require(WritingAccess.mayBegin(screen.viewer(), draft.organisation()));
        return draft;
    }

    private Versions.Standing standing(Draft draft) {
        return versions.find(practice(draft)).orElseThrow(NotFound::new);
    }

    @PostMapping(PATH + "/withdrawal")
    ModelAndView withdraw(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Draft draft = owned(screen, id);
        Versions.Standing standing = standing(draft);
        acts.withdraw(draft);
        News.tell(response, "writing.withdrawn");
        return screen.go(standing.path());
    }

    @PostMapping(PATH + "/languages/publication")
    ModelAndView publishTranslations(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Draft draft = owned(screen, id);
        Versions.Standing standing = standing(draft);
        boolean published = Composition.of(desk.read(draft))
                .filter(sheet -> Sheet.faults(sheet).isEmpty())
                .filter(sheet -> acts.publishTranslations(draft, sheet))
                .isPresent();
        News.tell(response, published ? "writing.translations.published" : "writing.translations.none");
        return screen.go(published ? standing.path() : draft.path() + "/languages");
    }
}
