package express.beginnings;

import express.directory.Milestone.Progress;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How far a network is. A rung is reached if all that it and those below it need is there. */
record Ladder(Facts facts) {

    static final int TOP = 5;

    /** A rung with what it needs. */
    record Rung(int number, boolean reached, List<Need> needs) {

        String key() {
            return "beginnings.rung." + number;
        }
    }

    /** What a rung needs, and how far it is. */
    record Need(Criterion criterion, Progress progress) {

        boolean met() {
            return progress.met();
        }

        /** How much is still missing. */
        int left() {
            return Math.max(0, progress.wanted() - progress.reached());
        }
    }

    int reached() {
        int rung = 0;
        while (rung < TOP && needs(rung + 1).stream().allMatch(Need::met)) {
            rung++;
        }
        return rung;
    }

    List<Rung> rungs() {
        int reached = reached();
        return IntStream.rangeClosed(0, TOP)
                .mapToObj(number -> new Rung(number, number <= reached, needs(number)))
                .toList();
    }

    /** What the next rung still needs; nothing is left on the top. */
    List<Need> missing() {
        return next().stream().filter(need -> !need.met()).toList();
    }

    /** All that the next rung needs. */
    List<Need> next() {
        return reached() == TOP ? List.of() : needs(reached() + 1);
    }

    private List<Need> needs(int rung) {
        return Stream.of(Criterion.values())
                .filter(criterion -> criterion.rung() == rung)
                .map(criterion -> new Need(criterion, facts.progress(criterion)))
                .toList();
    }
}
