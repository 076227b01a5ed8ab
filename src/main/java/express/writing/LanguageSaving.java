package express.writing;

import express.base.Viewer;
import express.texts.Outcome;
import express.texts.Texts;
import express.texts.Translation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what a translator did on the page of a whole practice. Each paragraph stands for itself: what nobody else
 * touched is taken, and what is in dispute stays as it is until the translator has seen it.
 */
@Component
@Transactional
class LanguageSaving {

    private final Texts texts;

    LanguageSaving(Texts texts) {
        this.texts = texts;
    }

    /** Why some of it cannot be kept, whatever anybody else did. */
    List<Outcome.Refused> save(Viewer by, Manuscript manuscript, Translation translation) {
        List<Outcome.Refused> refused = new ArrayList<>();
        for (Manuscript.Piece piece : manuscript.pieces()) {
            Translation news = translation.newsFor(piece.text());
            if (!news.isEmpty() && texts.translate(by, piece.id(), news) instanceof Outcome.Refused reason) {
                refused.add(reason);
            }
        }
        return refused;
    }
}
