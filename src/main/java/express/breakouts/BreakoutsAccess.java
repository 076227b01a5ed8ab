package express.breakouts;

import express.gatherings.Gathering;
import java.time.Instant;

/** Groups are arranged by whoever arranges the gathering ({@link express.gatherings.Hosting}); what they may do when. */
final class BreakoutsAccess {

    private BreakoutsAccess() {}

    static boolean mayArrange(Gathering gathering, Instant now) {
        return gathering.coming(now) && !gathering.calledOff();
    }

    /** Only an answer that keeps all rules, and of this gathering. */
    static boolean mayPublish(Gathering gathering, Proposal proposal) {
        return proposal.found() && proposal.gathering().equals(gathering.id());
    }
}
