package express.writing;

import express.base.Viewer;
import express.database.Acting;
import express.texts.Status;
import express.texts.Texts;
import express.texts.Translation;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In a demonstration the invented practice has begun to be translated: a title by a person, a summary by a machine. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class LanguagesDemo {

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final Texts texts;

    LanguagesDemo(Drafts drafts, Manuscript.Desk desk, Texts texts) {
        this.drafts = drafts;
        this.desk = desk;
        this.texts = texts;
    }

    /** After all who begin something have begun it. */
    @EventListener(ApplicationReadyEvent.class)
    void translate() {
        Acting.inBackground(MachineDrafting.KIND, () -> {
            translate(drafts.get(DemoDraft.SEWING.id()));
            return null;
        });
    }

    private void translate(Draft draft) {
        Manuscript manuscript = desk.read(draft);
        if (manuscript.renditions().isEmpty()) {
            manuscript.pieces().forEach(piece -> translate(draft, piece));
        }
    }

    private void translate(Draft draft, Manuscript.Piece piece) {
        if (piece.kind() == Field.Kind.TITLE) {
            translate(draft, piece, "A sewing workshop that becomes a business", Status.HUMAN);
        } else if (piece.kind() == Field.Kind.SUMMARY) {
            translate(
                    draft,
                    piece,
                    "Newly arrived women sew together every week. Those who want to live from it are accompanied up to"
                            + " their first order.",
                    Status.MACHINE_DRAFT);
        }
    }

    private void translate(Draft draft, Manuscript.Piece piece, String words, Status status) {
        piece.text().paragraphs().stream().limit(1).forEach(paragraph -> {
            var translation = Translation.of(
                    piece.text(), draft.language(), Locale.ENGLISH, Map.of(paragraph.id(), words), status);
            texts.translate(new Viewer.Background(MachineDrafting.KIND), piece.id(), translation);
        });
    }
}
