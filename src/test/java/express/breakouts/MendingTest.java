package express.breakouts;

import static org.assertj.core.api.Assertions.assertThat;

import express.breakouts.Problem.Guest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MendingTest {

    private static final Seat.Why WHY = new Seat.Why(0, List.of(), true, null, null, Map.of());

    private static Problem problem(List<Guest> guests, Map<UUID, List<UUID>> before) {
        RuleSet rules = RuleSet.USUAL;
        return new Problem(
                rules, Asked.slots(rules, guests.size(), 2, 2, List.of("en")), guests, List.of(), List.of(), before);
    }

    private static Map<UUID, List<UUID>> seats(int people) {
        Map<UUID, List<UUID>> before = new HashMap<>();
        for (int i = 0; i < people; i++) {
            before.put(Asked.guest(i), List.of(Asked.session(1, i % 2), Asked.session(2, i % 2)));
        }
        return before;
    }

    @Test
    void isNeededOnceSomebodyLeavesOrComes() {
        List<Guest> guests = Asked.guests(6, 2, 2);
        assertThat(Mending.isNeeded(problem(guests, seats(6)))).isFalse();
        assertThat(Mending.isNeeded(problem(guests.subList(0, 5), seats(6)))).isTrue();
        assertThat(Mending.isNeeded(problem(guests, seats(5)))).isTrue();
    }

    @Test
    void isNeededOnceASessionIsGoneOrAGroupHasNoGoodSize() {
        List<Guest> guests = Asked.guests(6, 2, 2);
        Map<UUID, List<UUID>> gone = seats(6);
        gone.put(Asked.guest(0), List.of(Asked.session(1, 0), Asked.session(7, 7)));
        assertThat(Mending.isNeeded(problem(guests, gone))).isTrue();
        Map<UUID, List<UUID>> missing = seats(6);
        missing.put(Asked.guest(0), List.of(Asked.session(1, 0)));
        assertThat(Mending.isNeeded(problem(guests, missing))).isTrue();
        Map<UUID, List<UUID>> crowded = seats(6);
        crowded.put(Asked.guest(0), List.of(Asked.session(1, 1), Asked.session(2, 0)));
        assertThat(Mending.isNeeded(problem(guests, crowded))).isTrue();
    }

    @Test
    void tellsWhoSitsElsewhere() {
        List<Seat> before = new ArrayList<>();
        List<Seat> now = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            before.add(new Seat(1, Asked.guest(i), Asked.session(1, 0), List.of(), WHY));
            now.add(new Seat(1, Asked.guest(i), Asked.session(1, i == 2 ? 1 : 0), List.of(), WHY));
        }
        now.add(new Seat(1, Asked.guest(9), Asked.session(1, 1), List.of(), WHY));
        assertThat(Mending.moved(now, before)).extracting(Seat::guest).containsExactly(Asked.guest(2));
        assertThat(Mending.moved(before, before)).isEmpty();
    }
}
