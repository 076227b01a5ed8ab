package express.reviews;

import express.base.PersonId;
import express.base.Viewer;
import express.reviews.Case.Happening.Kind;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What coordinators do: they vouch or send back, ask reviewers and replace them. */
@Component
class Vouching {

    private final Bench bench;
    private final Rounds rounds;
    private final Askings askings;
    private final Cases cases;
    private final Candidates candidates;
    private final ReviewPost post;

    Vouching(Bench bench, Rounds rounds, Askings askings, Cases cases, Candidates candidates, ReviewPost post) {
        this.bench = bench;
        this.rounds = rounds;
        this.askings = askings;
        this.cases = cases;
        this.candidates = candidates;
        this.post = post;
    }

    /** Says something of a submission; the message key of why not, if it is no more the latest. */
    Optional<String> vouch(Viewer viewer, RoundId id, int submission, boolean given, String reason) {
        return bench.work(() -> {
            Case whole = cases.read(rounds.lock(id));
            if (!whole.round().open()) {
                return Optional.of("reviews.reason.closed");
            }
            if (whole.latest().number() != submission) {
                return Optional.of("reviews.fault.newer");
            }
            if (whole.vouching().filter(it -> it.given() == given).isPresent()) {
                return Optional.empty();
            }
            rounds.vouch(id, submission, given, reason, viewer.id());
            rounds.note(id, given ? Kind.VOUCHED : Kind.SENT_BACK, viewer.id(), null, reason);
            post.toAuthors(whole, given ? "vouched" : "sent-back");
            return Optional.empty();
        });
    }

    Optional<String> ask(Viewer viewer, RoundId id, PersonId person) {
        return bench.work(() -> {
            Case whole = cases.read(rounds.lock(id));
            if (!whole.round().open()) {
                return Optional.of("reviews.reason.closed");
            }
            if (!whole.vouched()) {
                return Optional.of("reviews.fault.vouch-first");
            }
            if (whole.asking(person).isPresent()) {
                return Optional.empty();
            }
            Optional<Candidate> candidate = candidates.find(whole, person);
            if (candidate.filter(it -> it.close().isEmpty()).isEmpty()) {
                return Optional.of("reviews.fault.close");
            }
            if (!candidate.get().free()) {
                return Optional.of("reviews.fault.busy");
            }
            UUID asking = askings.ask(id, person, candidate.get().organisation(), viewer.id())
                    .orElseThrow();
            rounds.note(id, Kind.ASKED, viewer.id(), asking, "");
            post.toReviewer(whole, cases.read(id).asking(asking), "asked");
            return Optional.empty();
        });
    }

    /** What they remarked stays, what they judged counts no more. */
    void replace(Viewer viewer, RoundId id, UUID asking) {
        bench.work(() -> {
            Case whole = cases.read(rounds.lock(id));
            Asking asked = whole.asking(asking);
            if (whole.round().open() && askings.end(asked.id())) {
                rounds.note(id, Kind.REPLACED, viewer.id(), asking, "");
                post.toReviewer(whole, cases.read(id).asking(asking), "replaced");
            }
            return id;
        });
    }
}
