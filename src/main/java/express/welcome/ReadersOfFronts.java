package express.welcome;

import express.base.NetworkId;
import express.base.Viewer;
import express.exhibits.Exhibit;
import express.exhibits.Readership;
import org.springframework.stereotype.Component;

/** Everybody sees the pictures that a network has published. */
@Component
class ReadersOfFronts implements Readership {

    private final Fronts fronts;

    ReadersOfFronts(Fronts fronts) {
        this.fronts = fronts;
    }

    @Override
    public boolean includes(Viewer viewer, Exhibit exhibit) {
        return fronts.getPublished(new NetworkId(exhibit.practice())).pictures().stream()
                .anyMatch(picture -> picture.id().equals(exhibit.id()));
    }
}
