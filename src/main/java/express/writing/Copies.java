package express.writing;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.practices.Sheet;
import express.practices.Source;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an organisation begin with what others have published. The copy is a draft like any other; where and by whom it
 * is done and what came of it start empty, since that is for the organisation to say.
 */
@Component
@Transactional
public class Copies {

    /**
     * A copy as far as it is written.
     *
     * @param sheet what it says; facts that every record needs and it does not give yet are those of its source
     * @param missing message keys of the parts that are not finished
     */
    public record Copy(Sheet sheet, List<String> missing) {}

    private final Drafts drafts;
    private final PartSaving saving;
    private final Evidence evidence;
    private final Manuscript.Desk desk;

    Copies(Drafts drafts, PartSaving saving, Evidence evidence, Manuscript.Desk desk) {
        this.drafts = drafts;
        this.saving = saving;
        this.evidence = evidence;
        this.desk = desk;
    }

    /** Begins a draft with what others wrote, in this language if they wrote in it and else in theirs. */
    public void begin(Viewer by, DraftId id, OrganisationId house, Sheet source, Locale language) {
        WritingAccess.require(WritingAccess.mayBegin(by, house));
        Locale written = source.languageFor(language);
        if (!drafts.begin(by, id, house, written)) {
            return;
        }
        Draft draft = drafts.get(id);
        var apart = new Decomposition(source, written, copySources(id, source));
        for (Part part : Part.values()) {
            if (!Decomposition.OWN.contains(part)) {
                List<PartSaving.Refused> refused = saving.save(by, draft, part, apart.posted(part));
                if (!refused.isEmpty()) {
                    throw new IllegalStateException("cannot be copied: " + refused);
                }
            }
        }
    }

    /** The marks by which the draft cites them. */
    private Map<String, String> copySources(DraftId id, Sheet source) {
        source.sources().forEach(it -> evidence.add(id, copied(it)));
        List<Evidence.Source> copied = evidence.listSources(id);
        Map<String, String> ids = new HashMap<>();
        IntStream.range(0, copied.size())
                .forEach(
                        i -> ids.put(source.sources().get(i).id(), copied.get(i).cited()));
        return ids;
    }

    private static Evidence.Source copied(Source source) {
        return new Evidence.Source(
                Ids.next(),
                Evidence.UNMARKED,
                source.title(),
                source.publisher(),
                source.url(),
                source.year(),
                source.read(),
                source.language());
    }

    /** The copy of a source; nothing, if it is not for the viewer to see. */
    @Transactional(readOnly = true)
    public Optional<Copy> find(DraftId id, Sheet source) {
        return drafts.find(id).map(desk::read).map(manuscript -> {
            List<String> missing = Arrays.stream(Part.values())
                    .filter(part -> !manuscript.missing(part).isEmpty())
                    .map(Part::title)
                    .toList();
            return new Copy(Composition.on(source, manuscript), missing);
        });
    }

    /** In which country it takes place, if its authors have said it. */
    @Transactional(readOnly = true)
    public Optional<String> findCountry(DraftId id) {
        return drafts.find(id)
                .map(desk::read)
                .filter(manuscript -> PartRules.faults(manuscript, Part.PLACE).isEmpty())
                .map(manuscript -> manuscript.saved(Part.PLACE).typed().one("country"))
                .filter(country -> !country.isEmpty());
    }
}
