package express.committee;

import express.committee.Vote.Choice;
import java.util.List;

/** How a vote stands. Who abstains is there, so that they count for the quorum, and decides nothing. */
record Tally(int yes, int no, int abstained) {

    static Tally of(List<Vote> votes) {
        return new Tally(count(votes, Choice.FOR), count(votes, Choice.AGAINST), count(votes, Choice.ABSTAINED));
    }

    private static int count(List<Vote> votes, Choice choice) {
        return (int) votes.stream()
                .filter(it -> it.counts() && it.choice() == choice)
                .count();
    }

    int cast() {
        return yes + no + abstained;
    }

    boolean isQuorate(int quorum) {
        return cast() >= quorum;
    }

    /** As many for as against is not enough. */
    boolean isCarried() {
        return yes > no;
    }
}
