package express.reviews;

import express.audit.Act;
import express.audit.Trail;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Viewer;
import express.practices.PracticeId;
import express.practices.Publication;
import express.practices.Publishing;
import express.reviews.Case.Happening.Kind;
import express.writing.Manuscripts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What authors do: they submit, and publish when nothing stands in the way. */
@Component
class Submitting {

    private final Bench bench;
    private final Rounds rounds;
    private final Cases cases;
    private final Peers peers;
    private final ReviewPost post;
    private final Printing printing;

    Submitting(Bench bench, Rounds rounds, Cases cases, Peers peers, ReviewPost post, Printing printing) {
        this.bench = bench;
        this.rounds = rounds;
        this.cases = cases;
        this.peers = peers;
        this.post = post;
        this.printing = printing;
    }

    /** Publishes, and notes where nobody can alter it who asked for that. */
    @Component
    record Printing(Publishing publishing, Trail trail) {

        Publication print(Viewer viewer, Case whole) {
            Round round = whole.round();
            Publication publication = publishing.publish(
                    new PracticeId(round.draft().value()),
                    round.organisation(),
                    whole.latest().sheet());
            String by = viewer.id() + " " + publication.version();
            trail.note(round.draft().value(), Act.CHANGED, "published", by);
            return publication;
        }
    }

    /** Keeps the draft as it is now; false if that is what was submitted last. */
    boolean submit(Viewer viewer, Manuscripts.Whole draft) {
        return bench.work(() -> {
            rounds.lock(draft.id());
            if (peers.wasHandedOver(draft)) {
                throw new NotFound();
            }
            Set<NetworkId> networks = peers.networks(List.of(draft.organisation()));
            Round round = rounds.open(draft.id(), draft.organisation(), networks);
            if (!rounds.submit(round.id(), draft.sheet().orElseThrow(), peers.houses(draft.guests()), viewer.id())) {
                return false;
            }
            rounds.note(round.id(), Kind.SUBMITTED, viewer.id(), null, "");
            Case whole = cases.read(round);
            post.toCoordinators(whole, "submitted");
            if (whole.submissions().size() > 1) {
                post.toReviewers(whole, "changed");
            }
            return true;
        });
    }

    /** Publishes, unless something stands in the way; of two who do so at once the second finds it done. */
    List<ReviewRules.Reason> publish(Viewer viewer, RoundId id) {
        return bench.work(() -> {
            Case whole = cases.read(rounds.lock(id));
            List<ReviewRules.Reason> reasons = cases.inTheWay(whole);
            if (reasons.isEmpty()) {
                rounds.close(id, printing.print(viewer, whole).version());
                rounds.note(id, Kind.PUBLISHED, viewer.id(), null, "");
                post.toAuthors(whole, "published");
                post.toReviewers(whole, "published");
            }
            return reasons;
        });
    }
}
