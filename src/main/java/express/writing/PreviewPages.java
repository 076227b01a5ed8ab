package express.writing;

import express.practices.PracticeSheet;
import express.ui.Screen;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft as its readers would see it. */
@Controller
class PreviewPages {

    record PreviewPage(Draft draft, PracticeSheet sheet) {}

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final InstantSource time;

    PreviewPages(Drafts drafts, Manuscript.Desk desk, InstantSource time) {
        this.drafts = drafts;
        this.desk = desk;
        this.time = time;
    }

    /** As readers would see it; while a fact is missing that every record needs, the overview says which. */
    @GetMapping(DraftPages.PATH + "/{id}/preview")
    ModelAndView preview(Screen screen, @PathVariable String id, @RequestParam(defaultValue = "") String in) {
        Draft draft = drafts.get(DraftId.of(id));
        Manuscript manuscript = desk.read(draft);
        Optional<PracticeSheet> sheet = Composition.of(manuscript)
                .map(composed -> PracticeSheet.draft(
                        PublishedPages.practice(draft),
                        composed,
                        time.instant(),
                        in.isEmpty() ? draft.language() : Locale.forLanguageTag(in),
                        manuscript.standing(),
                        screen.viewer().belongsTo(draft.organisation())));
        return sheet.isPresent()
                ? screen.show("writing/preview", new PreviewPage(draft, sheet.get()))
                : screen.go(draft.path());
    }
}
