package express.writing;

import express.base.Viewer;
import express.exhibits.Exhibit;
import express.exhibits.Readership;
import org.springframework.stereotype.Component;

/** Whoever writes along reads all of a draft, also from another organisation. */
@Component
class ReadersOfDrafts implements Readership {

    private final Drafts drafts;

    ReadersOfDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean includes(Viewer viewer, Exhibit exhibit) {
        return viewer instanceof Viewer.Person
                && drafts.find(new DraftId(exhibit.practice())).isPresent();
    }
}
