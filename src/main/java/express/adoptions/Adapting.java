package express.adoptions;

import express.base.Ids;
import express.base.Viewer;
import express.practices.Publishing;
import express.practices.Versions;
import express.practices.Versions.Standing;
import express.writing.Copies;
import express.writing.DraftId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins an adoption: the copy, the first report, and that the source shows it, all together. */
@Component
@Transactional
class Adapting {

    /** @param fresh whether it was not begun before */
    record Begun(UUID adoption, boolean fresh) {}

    private final Adoptions adoptions;
    private final Reports reports;
    private final Versions versions;
    private final Copies copies;
    private final Publishing publishing;
    private final InstantSource time;

    Adapting(
            Adoptions adoptions,
            Reports reports,
            Versions versions,
            Copies copies,
            Publishing publishing,
            InstantSource time) {
        this.adoptions = adoptions;
        this.reports = reports;
        this.versions = versions;
        this.copies = copies;
        this.publishing = publishing;
        this.time = time;
    }

    /** Twice is once: whoever comes second is led to what the first began. */
    Begun adapt(Viewer by, Parties.Place place, Standing source, Locale language) {
        AdoptionsAccess.require(
                AdoptionsAccess.mayAdapt(by, place.organisation().id()));
        Adoption adoption = adoption(place, source);
        if (!adoptions.begin(adoption, source, place.organisation().country())) {
            return new Begun(
                    adoptions
                            .findGoingOn(place.network().id(), source.practice())
                            .orElseThrow(),
                    false);
        }
        adoptions.move(adoption, State.PLANNED, null);
        reports.add(by, adoption, Report.Said.planned(language));
        copies.begin(
                by,
                adoption.draft(),
                adoption.organisation(),
                versions.getSheet(source.practice(), source.version()),
                language);
        publishing.touch(source.practice());
        return new Begun(adoption.id(), true);
    }

    private Adoption adoption(Parties.Place place, Standing source) {
        Instant now = time.instant();
        return new Adoption(
                Ids.next(),
                source.practice(),
                source.version(),
                place.network().id(),
                place.organisation().id(),
                DraftId.next(),
                now,
                State.PLANNED,
                0,
                now,
                null,
                null);
    }
}
