package express.writing;

import express.exhibits.Occasion;
import express.ui.Screen;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Pictures are looked after by those who write the practice, but only by those of its organisation: it answers for the
 * consents of the persons shown.
 */
@Component
class WritingOccasion implements Occasion {

    private final Drafts drafts;
    private final Manuscript.Desk desk;

    WritingOccasion(Drafts drafts, Manuscript.Desk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    @Override
    public Optional<Work> find(Screen screen, UUID practice) {
        return drafts.find(new DraftId(practice)).map(draft -> work(screen, draft));
    }

    private Work work(Screen screen, Draft draft) {
        WritingAccess.require(WritingAccess.mayWrite(screen.viewer(), draft)
                && screen.viewer().belongsTo(draft.organisation()));
        String written = desk.title(draft);
        return new Work(
                draft.id().value(),
                draft.organisation(),
                draft.language(),
                written.isEmpty() ? screen.text("writing.untitled") : written,
                draft.path());
    }
}
