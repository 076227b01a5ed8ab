package express.gatherings;

import express.base.NotFound;
import express.base.Viewer;
import express.directory.Organisation;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has before them who arranges a gathering; for all others there is no such thing. */
@Component
@Transactional(readOnly = true)
class ArrangingDesk {

    /** @param programme the draft, with its words */
    record Arranged(Gathering gathering, Programme programme, String host) {

        String path() {
            return gathering.path();
        }

        List<Clash> clashes() {
            return Clash.in(programme);
        }
    }

    private final Gatherings gatherings;
    private final Hosting hosting;
    private final Drafts drafts;
    private final Wordings wordings;
    private final Programmes programmes;

    ArrangingDesk(Gatherings gatherings, Hosting hosting, Drafts drafts, Wordings wordings, Programmes programmes) {
        this.gatherings = gatherings;
        this.hosting = hosting;
        this.drafts = drafts;
        this.wordings = wordings;
        this.programmes = programmes;
    }

    Gathering open(Viewer viewer, String slug) {
        return gatherings
                .find(slug)
                .filter(it -> hosting.arranges(viewer, it.host()))
                .orElseThrow(NotFound::new);
    }

    Arranged view(Viewer viewer, String slug) {
        Gathering gathering = open(viewer, slug);
        return new Arranged(
                gathering,
                wordings.fill(gathering, drafts.get(gathering)),
                hosting.find(gathering.host()).map(Organisation::name).orElse(""));
    }

    /** What is new against what everybody reads; all of it is, before that. */
    List<Change> unpublished(Arranged arranged) {
        return arranged.gathering().published()
                ? Change.between(
                        programmes.get(arranged.gathering()),
                        arranged.programme().shown())
                : List.of();
    }

    /** Whether publishing would change anything. */
    boolean isNew(Arranged arranged) {
        Programme shown = arranged.programme().shown();
        return !shown.sessions().isEmpty()
                && !(arranged.gathering().published()
                        && programmes.get(arranged.gathering()).equals(shown));
    }
}
