package express.writing;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.people.EmailAddress;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking somebody to write along, and what they answer. */
@Controller
class AskingPages {

    private static final String ANSWERS = DraftPages.PATH + "/askings/{asking}";

    record AskingForm(
            @NotBlank(message = "writing.author.email.missing") @EmailAddress
            String email) {

        AskingForm(@Nullable String email) {
            this.email = Typed.line(email);
        }
    }

    private final Drafts drafts;
    private final Askings askings;
    private final Inviting inviting;
    private final AuthorsPage.Desk desk;

    AskingPages(Drafts drafts, Askings askings, Inviting inviting, AuthorsPage.Desk desk) {
        this.drafts = drafts;
        this.askings = askings;
        this.inviting = inviting;
        this.desk = desk;
    }

    /** What comes back is the same, whoever the address belongs to. */
    @PostMapping(AuthorPages.PATH)
    ModelAndView ask(
            Screen screen,
            @PathVariable String id,
            @Valid @ModelAttribute AskingForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Draft draft = own(screen.viewer(), id);
        Form form = Form.of(binding, request);
        if (!form.failed() && inviting.isColleague(draft, typed.email())) {
            form = form.wrong("email", "writing.author.colleague");
        }
        if (form.failed()) {
            return screen.refuse("writing/authors", desk.read(screen, draft, form));
        }
        String organisation = desk.organisation(draft).name();
        inviting.ask(screen.viewer(), draft, desk.title(draft), organisation, typed.email());
        News.tell(response, "writing.author.asked");
        return screen.go(AuthorsPage.path(draft));
    }

    private Draft own(Viewer viewer, String id) {
        Draft draft = drafts.get(DraftId.of(id));
        WritingAccess.require(WritingAccess.mayAsk(viewer, draft));
        return draft;
    }

    @PostMapping(AuthorPages.PATH + "/askings/{asking}/end")
    ModelAndView takeBack(
            Screen screen, @PathVariable String id, @PathVariable String asking, HttpServletResponse response) {
        Draft draft = own(screen.viewer(), id);
        UUID taken = askings.list(draft.id()).stream()
                .map(Asking::id)
                .filter(Ids.parse(asking)::equals)
                .findFirst()
                .orElseThrow(NotFound::new);
        askings.end(taken);
        News.tell(response, "writing.author.taken-back");
        return screen.go(AuthorsPage.path(draft));
    }

    @PostMapping(ANSWERS + "/acceptance")
    ModelAndView accept(Screen screen, @PathVariable String asking, HttpServletResponse response) {
        Optional<DraftId> joined = askings.accept(screen.viewer(), Ids.parse(asking));
        News.tell(response, joined.isPresent() ? "writing.asked.accepted" : "writing.asked.gone");
        return screen.go(joined.map(draft -> DraftPages.PATH + "/" + draft).orElse(DraftPages.PATH));
    }

    @PostMapping(ANSWERS + "/refusal")
    ModelAndView decline(Screen screen, @PathVariable String asking, HttpServletResponse response) {
        UUID declined = Ids.parse(asking);
        boolean asked = askings.listFor(screen.viewer()).stream()
                .anyMatch(one -> one.id().equals(declined));
        News.tell(response, asked && askings.end(declined) ? "writing.asked.declined" : "writing.asked.gone");
        return screen.go(DraftPages.PATH);
    }
}
