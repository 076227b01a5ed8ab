package express.jobs;

import java.time.Duration;

/**
 * How often a node looks for what is due and says that it lives, and how much it does at once.
 *
 * @param polling at the latest after this time it takes up what another node lined up
 * @param heartbeat after {@link #MISSED_HEARTBEATS} of these without a sign a node counts as dead
 * @param farewell how long work may take to end when the node goes down
 * @param places how many things run at once
 * @param works how many of them may be jobs; routines never wait behind long ones
 */
record Pace(Duration polling, Duration heartbeat, Duration farewell, int places, int works) {

    /** The fewest that db-scheduler allows. */
    static final int MISSED_HEARTBEATS = 4;

    /** A dead node's work is found after forty seconds to a minute. */
    static final Pace USUAL = new Pace(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(8), 12, 4);
}
