package express.beginnings;

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

    /** What a rung needs, and whether it is there. */
    record Need(Criterion criterion, boolean met) {}

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
    List<Criterion> missing() {
        return reached() == TOP
                ? List.of()
                : needs(reached() + 1).stream()
                        .filter(need -> !need.met())
                        .map(Need::criterion)
                        .toList();
    }

    private List<Need> needs(int rung) {
        return Stream.of(Criterion.values())
                .filter(criterion -> criterion.rung() == rung)
                .map(criterion -> new Need(criterion, facts.meets(criterion)))
                .toList();
    }
}
