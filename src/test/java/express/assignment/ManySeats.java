package express.assignment;

import express.assignment.Answer.Found;

/** Breakouts for the benchmark. */
public final class ManySeats {

    private final Breakouts breakouts;
    private Seats seats;
    private Quality quality;

    private ManySeats(Breakouts breakouts) {
        this.breakouts = breakouts;
    }

    public static ManySeats of(long seed, int people, int groups, int rounds, boolean languagesGiven) {
        return new ManySeats(DrawnBreakouts.webinar(seed, people, groups, rounds, languagesGiven));
    }

    public boolean solve() {
        if (breakouts.solve(1, () -> false) instanceof Found<Seats>(Seats found, Quality good)) {
            seats = found;
            quality = good;
            return true;
        }
        return false;
    }

    public int brokenRules() {
        return Looking.at(breakouts, seats).broken().size();
    }

    public String account() {
        return Looking.at(breakouts, seats).account();
    }

    public Quality quality() {
        return quality;
    }

    /** The same with languages chosen as somebody would by hand. */
    public long byHand() {
        var roster = new Roster(breakouts);
        int effort = breakouts.effort();
        var languages = new Languages(roster, 1, effort, () -> false);
        return new Seating(roster, 1, effort, () -> false).costWith(languages.byHand());
    }
}
