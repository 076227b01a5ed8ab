package express.practices;

import express.base.Viewer;
import express.exhibits.Exhibit;
import express.exhibits.Readership;
import org.springframework.stereotype.Component;

/** Everybody reads what was published, in its latest version or an earlier one. */
@Component
class ReadersOfPractices implements Readership {

    private final Versions versions;

    ReadersOfPractices(Versions versions) {
        this.versions = versions;
    }

    @Override
    public boolean includes(Viewer viewer, Exhibit exhibit) {
        return versions.show(new PracticeId(exhibit.practice()), exhibit.id());
    }
}
