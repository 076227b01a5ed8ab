package express.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what stands between a practice and its publication; nothing else decides it. */
final class ReviewRules {

    static final int REVIEWERS = 2;

    /** A reviewer who accepted and was not replaced, as they are today. */
    record Reviewer(
            String name, boolean here, @Nullable String country, Set<Closeness> close, int judged, boolean fit) {

        boolean isAbroad(String home) {
            return country != null && !country.equals(home);
        }
    }

    /**
     * @param country where the practice takes place
     * @param submission the number of the latest
     * @param vouched what the network said of that one; nothing yet is null
     */
    record Facts(
            boolean open,
            String country,
            int submission,
            @Nullable Boolean vouched,
            List<Reviewer> reviewers,
            long openRemarks,
            long answeredRemarks) {}

    /** A message key and what is filled in. */
    record Reason(String key, Object... arguments) {}

    private final Facts facts;
    private final List<Reason> reasons = new ArrayList<>();

    private ReviewRules(Facts facts) {
        this.facts = facts;
    }

    /** Nothing, if it may be published. */
    static List<Reason> inTheWay(Facts facts) {
        if (!facts.open()) {
            return List.of(new Reason("reviews.reason.closed"));
        }
        var rules = new ReviewRules(facts);
        rules.askTheNetwork();
        rules.countReviewers();
        facts.reviewers().forEach(rules::ask);
        rules.countRemarks();
        return rules.reasons;
    }

    private void askTheNetwork() {
        if (facts.vouched() == null) {
            reasons.add(new Reason("reviews.reason.not-vouched"));
        } else if (!facts.vouched()) {
            reasons.add(new Reason("reviews.reason.sent-back"));
        }
    }

    private void countReviewers() {
        List<Reviewer> counting = facts.reviewers().stream()
                .filter(reviewer -> reviewer.here() && reviewer.close().isEmpty())
                .toList();
        if (counting.size() < REVIEWERS) {
            reasons.add(new Reason("reviews.reason.reviewers", REVIEWERS - counting.size()));
        }
        if (counting.stream().noneMatch(reviewer -> reviewer.isAbroad(facts.country()))) {
            reasons.add(new Reason("reviews.reason.abroad"));
        }
    }

    private void ask(Reviewer reviewer) {
        if (!reviewer.here()) {
            reasons.add(new Reason("reviews.reason.gone", reviewer.name()));
            return;
        }
        if (!reviewer.close().isEmpty()) {
            reasons.add(new Reason("reviews.reason.close", reviewer.name()));
            return;
        }
        if (reviewer.judged() == 0) {
            reasons.add(new Reason("reviews.reason.not-judged", reviewer.name()));
        } else if (reviewer.judged() != facts.submission()) {
            reasons.add(new Reason("reviews.reason.judged-earlier", reviewer.name()));
        } else if (!reviewer.fit()) {
            reasons.add(new Reason("reviews.reason.not-yet", reviewer.name()));
        }
    }

    private void countRemarks() {
        if (facts.openRemarks() > 0) {
            reasons.add(new Reason("reviews.reason.open", facts.openRemarks()));
        }
        if (facts.answeredRemarks() > 0) {
            reasons.add(new Reason("reviews.reason.answered", facts.answeredRemarks()));
        }
    }
}
