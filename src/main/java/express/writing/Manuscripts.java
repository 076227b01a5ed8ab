package express.writing;

import express.base.OrganisationId;
import express.base.Viewer;
import express.practices.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where other modules read what is being written. A stand-in, with the signature of what will replace it. */
@Component
@Transactional(readOnly = true)
public class Manuscripts {

    /** What stands between a draft and its publication, in message keys. */
    public record Lack(String part, String field, String path, String key) {}

    /** A draft as it stands; the sheet is there when nothing is lacking. */
    public record Whole(
            DraftId id,
            OrganisationId organisation,
            Locale language,
            String title,
            String path,
            boolean mayWrite,
            List<Lack> lacks,
            Optional<Sheet> sheet) {}

    private final Drafts drafts;
    private final Manuscript.Desk desk;

    Manuscripts(Drafts drafts, Manuscript.Desk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /** Not found, if the viewer may not see it. */
    public Whole get(Viewer viewer, DraftId id) {
        Draft draft = drafts.get(id.value());
        Manuscript manuscript = desk.read(draft);
        List<Lack> lacks = new ArrayList<>();
        for (Part part : Part.values()) {
            manuscript
                    .missing(part)
                    .forEach(field ->
                            lacks.add(new Lack(part.title(), field.label(), draft.path(part), "writing.fault.choice")));
            PartRules.faults(manuscript, part)
                    .forEach(fault -> lacks.add(
                            new Lack(part.title(), "writing.field." + fault.field(), draft.path(part), fault.key())));
        }
        return new Whole(
                id,
                draft.organisation(),
                draft.language(),
                manuscript.written(Part.TITLE),
                draft.path(),
                WritingAccess.mayWrite(viewer, draft),
                lacks,
                lacks.isEmpty() ? Composition.of(manuscript) : Optional.empty());
    }
}
