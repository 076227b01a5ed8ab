package express.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import express.reviews.ReviewRules.Facts;
import express.reviews.ReviewRules.Reason;
import express.reviews.ReviewRules.Reviewer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {

    private static final Reviewer INGRID = reviewer("Ingrid", "SE", 2, true);
    private static final Reviewer INLAND = reviewer("Jonas", "BE", 2, true);

    @Test
    void letPublishWhatHasEverything() {
        assertThat(keys(facts(true, INGRID, INLAND))).isEmpty();
        assertThat(keys(facts(true, INGRID, reviewer("Paola", "IT", 2, true)))).isEmpty();
    }

    @Test
    void askTheNetworkAboutTheLatestSubmission() {
        assertThat(keys(facts(null, INGRID, INLAND))).containsExactly("reviews.reason.not-vouched");
        assertThat(keys(facts(false, INGRID, INLAND))).containsExactly("reviews.reason.sent-back");
    }

    @Test
    void countReviewersAndWhereTheyAreFrom() {
        assertThat(keys(facts(true))).containsExactly("reviews.reason.reviewers", "reviews.reason.abroad");
        assertThat(keys(facts(true, INGRID))).containsExactly("reviews.reason.reviewers");
        assertThat(keys(facts(true, INLAND, reviewer("Ada", "BE", 2, true)))).containsExactly("reviews.reason.abroad");
        assertThat(keys(facts(true, INLAND, reviewer("Ada", null, 2, true))))
                .as("a country that nobody has said is not another one")
                .containsExactly("reviews.reason.abroad");
    }

    @Test
    void countNobodyWhoIsTooCloseOrGone() {
        var close = new Reviewer("Paola", true, "IT", Set.of(Closeness.PARTNER), 2, true);
        var gone = new Reviewer("Paola", false, "IT", Set.of(), 2, true);
        assertThat(keys(facts(true, INLAND, close)))
                .containsExactly("reviews.reason.reviewers", "reviews.reason.abroad", "reviews.reason.close");
        assertThat(keys(facts(true, INGRID, INLAND, close)))
                .as("a third one must be replaced too")
                .containsExactly("reviews.reason.close");
        assertThat(keys(facts(true, INGRID, INLAND, gone))).containsExactly("reviews.reason.gone");
    }

    @Test
    void askEachReviewerAboutTheLatestSubmission() {
        assertThat(keys(facts(true, INGRID, reviewer("Jonas", "BE", 0, false))))
                .containsExactly("reviews.reason.not-judged");
        assertThat(keys(facts(true, INGRID, reviewer("Jonas", "BE", 1, true))))
                .containsExactly("reviews.reason.judged-earlier");
        assertThat(keys(facts(true, INGRID, INLAND, reviewer("Paola", "IT", 2, false))))
                .containsExactly("reviews.reason.not-yet");
    }

    @Test
    void waitForEachRemark() {
        var facts = new Facts(true, "BE", 2, true, List.of(INGRID, INLAND), 1, 2);
        assertThat(ReviewRules.inTheWay(facts))
                .extracting(Reason::key)
                .containsExactly("reviews.reason.open", "reviews.reason.answered");
    }

    @Test
    void endWithTheRound() {
        var facts = new Facts(false, "BE", 2, true, List.of(INGRID, INLAND), 0, 0);
        assertThat(ReviewRules.inTheWay(facts)).extracting(Reason::key).containsExactly("reviews.reason.closed");
    }

    private static Reviewer reviewer(String name, @Nullable String country, int judged, boolean fit) {
        return new Reviewer(name, true, country, Set.of(), judged, fit);
    }

    private static Facts facts(@Nullable Boolean vouched, Reviewer... reviewers) {
        return new Facts(true, "BE", 2, vouched, Arrays.asList(reviewers), 0, 0);
    }

    private static List<String> keys(Facts facts) {
        return ReviewRules.inTheWay(facts).stream().map(Reason::key).toList();
    }
}
