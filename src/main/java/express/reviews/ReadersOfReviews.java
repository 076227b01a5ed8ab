package express.reviews;

import express.base.Viewer;
import express.exhibits.Exhibit;
import express.exhibits.Readership;
import express.writing.DraftId;
import org.springframework.stereotype.Component;

/** Whoever vouches for a practice or reviews it sees the pictures that were submitted. */
@Component
class ReadersOfReviews implements Readership {

    private final Rounds rounds;

    ReadersOfReviews(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public boolean includes(Viewer viewer, Exhibit exhibit) {
        return viewer instanceof Viewer.Person && rounds.show(new DraftId(exhibit.practice()), exhibit.id());
    }
}
