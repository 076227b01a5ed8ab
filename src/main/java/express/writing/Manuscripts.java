package express.writing;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.practices.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where other modules read what is being written: as a viewer, who may be one who does not see it at all. */
@Component
@Transactional(readOnly = true)
public class Manuscripts {

    private static final Logger LOG = LoggerFactory.getLogger(Manuscripts.class);

    /**
     * What stands between a draft and its publication.
     *
     * @param part message key of the part's title
     * @param field message key of the question
     * @param path where it can be mended
     * @param key message key of what is wrong or missing; it takes no arguments
     */
    public record Lack(String part, String field, String path, String key) {}

    /**
     * A draft as it stands.
     *
     * @param title empty, if nobody has written one
     * @param guests those of other organisations who write along
     * @param sheet the record as it may be published; present exactly when nothing is lacking
     */
    public record Whole(
            DraftId id,
            OrganisationId organisation,
            Locale language,
            String title,
            String path,
            boolean mayWrite,
            List<PersonId> guests,
            List<Lack> lacks,
            Optional<Sheet> sheet) {}

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final Authors authors;

    Manuscripts(Drafts drafts, Manuscript.Desk desk, Authors authors) {
        this.drafts = drafts;
        this.authors = authors;
        this.desk = desk;
    }

    /** Not found, if the viewer may not see it. */
    public Whole get(Viewer viewer, DraftId id) {
        Draft draft = drafts.get(id);
        Manuscript manuscript = desk.read(draft);
        List<Lack> lacks = lacks(manuscript);
        return new Whole(
                id,
                draft.organisation(),
                draft.language(),
                manuscript.written(Part.TITLE),
                draft.path(),
                WritingAccess.mayWrite(viewer, draft),
                authors.list(id),
                lacks,
                lacks.isEmpty() ? Composition.of(manuscript) : Optional.empty());
    }

    /** Whether the viewer writes it; without reading any of it. */
    public boolean isWritable(Viewer viewer, DraftId id) {
        return drafts.find(id)
                .filter(draft -> WritingAccess.mayWrite(viewer, draft))
                .isPresent();
    }

    /** Whose it is at this moment; nothing, if whoever asks may not see it. */
    public Optional<OrganisationId> findOwner(DraftId id) {
        return drafts.find(id).map(Draft::organisation);
    }

    static List<Lack> lacks(Manuscript manuscript) {
        List<Lack> lacks = new ArrayList<>();
        for (Part part : Part.values()) {
            manuscript
                    .missing(part)
                    .forEach(field -> lacks.add(lack(manuscript, part, field.name(), "writing.fault.missing")));
            PartRules.faults(manuscript, part)
                    .forEach(fault -> lacks.add(lack(manuscript, part, fault.field(), fault.key())));
        }
        return lacks.isEmpty() ? other(manuscript) : lacks;
    }

    private static Lack lack(Manuscript manuscript, Part part, String field, String key) {
        return new Lack(
                part.title(), "writing.field." + field, manuscript.draft().path(part) + "#" + field, key);
    }

    /** The library has the last word: what it refuses is never called complete, though no rule of ours says why. */
    private static List<Lack> other(Manuscript manuscript) {
        List<String> faults = Composition.of(manuscript).map(Sheet::faults).orElse(List.of("no record"));
        if (faults.isEmpty()) {
            return List.of();
        }
        LOG.warn("draft {} cannot be published: {}", manuscript.draft().id(), faults);
        return List.of(lack(manuscript, Part.NAME, "title", "writing.fault.other"));
    }
}
