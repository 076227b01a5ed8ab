package express.reviews;

import express.directory.Organisations;
import express.exhibits.ExhibitEvents;
import express.practices.PracticeEvents;
import express.reviews.Case.Happening.Kind;
import express.writing.DraftId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a practice changes hands, its review goes on as that of the new owner: its network vouches anew, and reviewers who
 * are too close to the new owner count no more. When somebody takes a picture back, no submission shows it any more, and
 * none is published with it.
 */
@Component
class ReviewsReactions {

    private final Rounds rounds;
    private final Cases cases;
    private final Organisations organisations;
    private final ReviewPost post;

    ReviewsReactions(Rounds rounds, Cases cases, Organisations organisations, ReviewPost post) {
        this.rounds = rounds;
        this.cases = cases;
        this.organisations = organisations;
        this.post = post;
    }

    @EventListener
    void on(PracticeEvents.HandedOver handed) {
        var draft = new DraftId(handed.practice().value());
        rounds.handOver(draft, handed.from(), handed.to(), organisations.networks(handed.to()))
                .ifPresent(round -> {
                    rounds.note(round, Kind.HANDED_OVER, null, null, "");
                    post.toCoordinators(cases.read(round), "handed-over");
                });
    }

    @EventListener
    void on(ExhibitEvents.Gone gone) {
        rounds.remove(new DraftId(gone.practice()), gone.exhibit());
    }
}
