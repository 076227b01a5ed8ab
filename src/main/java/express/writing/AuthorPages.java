package express.writing;

import express.base.PersonId;
import express.base.Viewer;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who writes a draft; either side can end it. */
@Controller
class AuthorPages {

    static final String PATH = DraftPages.PATH + "/{id}/authors";

    private final Drafts drafts;
    private final Authors authors;
    private final AuthorsPage.Desk desk;

    AuthorPages(Drafts drafts, Authors authors, AuthorsPage.Desk desk) {
        this.drafts = drafts;
        this.authors = authors;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String id) {
        Draft draft = drafts.get(DraftId.of(id));
        WritingAccess.require(WritingAccess.mayWrite(screen.viewer(), draft));
        return screen.show("writing/authors", desk.read(screen, draft, Form.empty()));
    }

    @PostMapping(PATH + "/{person}/end")
    ModelAndView end(
            Screen screen, @PathVariable String id, @PathVariable String person, HttpServletResponse response) {
        Draft draft = drafts.get(DraftId.of(id));
        PersonId author = PersonId.of(person);
        Viewer viewer = screen.viewer();
        boolean oneself = viewer.id().equals(author);
        WritingAccess.require(oneself || WritingAccess.mayAsk(viewer, draft));
        authors.end(draft.id(), author);
        News.tell(response, oneself ? "writing.author.left" : "writing.author.ended");
        return screen.go(oneself ? DraftPages.PATH : AuthorsPage.path(draft));
    }
}
