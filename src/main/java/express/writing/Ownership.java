package express.writing;

import express.base.OrganisationId;
import express.exhibits.Exhibits;
import express.practices.PracticeId;
import express.practices.Publishing;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose practices are, from the first draft on, and how they get into other hands. Whether they may is for the caller to
 * decide, as whom the database shows them.
 */
@Component
@Transactional
public class Ownership {

    /** @param title as it was written; empty, if nobody has written one */
    public record Owned(DraftId id, OrganisationId organisation, String title, Locale language) {

        public PracticeId practice() {
            return new PracticeId(id.value());
        }
    }

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final Exhibits exhibits;
    private final Publishing publishing;

    Ownership(Drafts drafts, Manuscript.Desk desk, Exhibits exhibits, Publishing publishing) {
        this.drafts = drafts;
        this.desk = desk;
        this.exhibits = exhibits;
        this.publishing = publishing;
    }

    @Transactional(readOnly = true)
    public Optional<Owned> find(DraftId id) {
        return drafts.find(id).map(this::owned);
    }

    @Transactional(readOnly = true)
    public List<Owned> listOf(Collection<OrganisationId> owners) {
        return drafts.listOf(owners).stream().map(this::owned).toList();
    }

    private Owned owned(Draft draft) {
        return new Owned(draft.id(), draft.organisation(), desk.title(draft), draft.language());
    }

    @Transactional(readOnly = true)
    public List<OrganisationId> listOwners() {
        return drafts.listOwners();
    }

    /** Gives the draft with all that belongs to it, and the practice that came of it. False, if it was not theirs. */
    public boolean handOver(DraftId id, OrganisationId from, OrganisationId to) {
        if (!drafts.handOver(id, from, to)) {
            return false;
        }
        exhibits.handOver(id.value(), to);
        publishing.handOver(new PracticeId(id.value()), from, to);
        return true;
    }
}
