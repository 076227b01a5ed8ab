package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HallTest {

    @Test
    void weighsAnExchangeBeforeAsAfter() {
        var random = new Random(25);
        for (int trial = 0; trial < 200; trial++) {
            int groups = 2 + random.nextInt(4);
            var roster = new Roster(DrawnBreakouts.any(random, 8 + random.nextInt(20), groups, 1 + random.nextInt(3)));
            var hall = new Hall(roster, new Languages(roster, 1, 1, () -> false).byHand());
            for (int r = 0; r < roster.rounds; r++) {
                for (int p = 0; p < roster.people; p++) {
                    hall.sit(r, p, random.nextInt(groups));
                }
            }
            for (int i = 0; i < 50; i++) {
                exchange(random, roster, hall);
            }
        }
    }

    private static void exchange(Random random, Roster roster, Hall hall) {
        int r = random.nextInt(roster.rounds);
        int p = random.nextInt(roster.people);
        int q = random.nextInt(roster.people);
        int from = hall.group[r][p];
        int to = hall.group[r][q];
        if (from != to) {
            long weighed = hall.exchanged(r, p, q);
            long before = hall.cost();
            hall.leave(r, p);
            hall.leave(r, q);
            hall.sit(r, p, to);
            hall.sit(r, q, from);
            assertThat(Math.floorMod(hall.cost() - before, roster.broken))
                    .isEqualTo(Math.floorMod(weighed, roster.broken));
        }
    }
}
