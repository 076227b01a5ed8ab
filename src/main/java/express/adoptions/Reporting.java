package express.adoptions;

import express.base.Viewer;
import express.practices.Publishing;
import express.practices.Sheet;
import express.practices.Versions;
import express.writing.Copies;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What those who adapted a practice do with it: they tell how it goes, and let others read their version of it. */
@Component
@Transactional
class Reporting {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Adoptions adoptions;
    private final Reports reports;
    private final Copies copies;
    private final Versions versions;
    private final Publishing publishing;

    Reporting(Adoptions adoptions, Reports reports, Copies copies, Versions versions, Publishing publishing) {
        this.adoptions = adoptions;
        this.reports = reports;
        this.copies = copies;
        this.versions = versions;
        this.publishing = publishing;
    }

    /** Whether nobody reported since the adoption was seen. The copy says meanwhile in which country they do it. */
    boolean report(Viewer by, Adoption seen, Report.Said said) {
        AdoptionsAccess.require(AdoptionsAccess.mayReport(by, seen));
        if (!seen.state().next().contains(said.state()) || !adoptions.move(seen, said.state(), country(seen))) {
            return false;
        }
        reports.add(by, seen, said);
        publishing.touch(seen.practice());
        return true;
    }

    private @Nullable String country(Adoption adoption) {
        return copies.findCountry(adoption.draft()).orElse(null);
    }

    /** Lets everybody read the copy as it is now. */
    void open(Viewer by, Adoption adoption) {
        AdoptionsAccess.require(AdoptionsAccess.mayWrite(by, adoption));
        copies.find(adoption.draft(), source(adoption))
                .ifPresent(copy -> adoptions.open(
                        adoption.id(), JSON.writeValueAsString(copy.sheet().withoutPictures()), country(adoption)));
    }

    void close(Viewer by, Adoption adoption) {
        AdoptionsAccess.require(AdoptionsAccess.mayWrite(by, adoption));
        adoptions.open(adoption.id(), null, null);
    }

    @Transactional(readOnly = true)
    Sheet source(Adoption adoption) {
        return versions.getSheet(adoption.practice(), adoption.version());
    }

    /** The copy as everybody may read it: as it was published, else as it was opened. */
    @Transactional(readOnly = true)
    Optional<Sheet> findShown(Adoption adoption) {
        return versions.find(adoption.copy())
                .map(copy -> versions.getSheet(copy.practice(), copy.version()))
                .or(() -> adoptions.findOpened(adoption.id()).map(json -> JSON.readValue(json, Sheet.class)));
    }

    /** The copy as those see it who write it. */
    @Transactional(readOnly = true)
    Optional<Copies.Copy> findDraft(Adoption adoption) {
        return copies.find(adoption.draft(), source(adoption));
    }
}
