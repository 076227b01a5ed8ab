package express.breakouts;

import java.util.List;

/** What came of a problem; there are no seats unless all rules are kept. */
record Solution(Proposal.State state, Outcome outcome, List<Seat> seats) {}
