package express.breakouts;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Ids;
import express.gatherings.Funding;
import express.gatherings.Programme;
import express.gatherings.Said;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final Said NOTHING = new Said("en", Map.of(), Map.of());

    private static Session session(SessionKind kind, String begins, int minutes) {
        return new Session(
                Ids.next(),
                1,
                kind,
                LocalDateTime.parse(begins),
                minutes,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                NOTHING);
    }

    private static Session breakout(String begins, int minutes) {
        return session(SessionKind.BREAKOUT, begins, minutes);
    }

    private static List<Round> rounds(Session... sessions) {
        var facts = new Programme.Facts("C1", null, "", "Europe/Brussels", List.of("en"), Funding.NONE);
        return Round.of(new Programme(facts, NOTHING, List.of(), List.of(), List.of(), List.of(sessions)));
    }

    @Test
    void areBreakoutsAtOneTime() {
        Session one = breakout("2099-03-04T10:00", 60);
        Session two = breakout("2099-03-04T10:00", 60);
        Session three = breakout("2099-03-05T10:00", 60);
        Session four = breakout("2099-03-05T10:30", 60);
        Session keynote = session(SessionKind.KEYNOTE, "2099-03-04T10:00", 60);
        List<Round> rounds = rounds(four, three, keynote, two, one);
        assertThat(rounds).extracting(Round::number).containsExactly(1, 2);
        assertThat(rounds.getFirst().sessions()).containsExactlyInAnyOrder(one, two);
        assertThat(rounds.getLast().sessions()).containsExactly(three, four);
        assertThat(rounds.getFirst().find(one.id())).contains(one);
        assertThat(rounds.getFirst().find(three.id())).isEmpty();
    }

    @Test
    void leaveOutWhatIsForAll() {
        Session alone = breakout("2099-03-04T10:00", 60);
        Session after = breakout("2099-03-04T11:00", 60);
        assertThat(rounds(alone, after)).as("one ends when the other begins").isEmpty();
        assertThat(rounds()).isEmpty();
    }

    @Test
    void joinWhatOverlapsInARow() {
        assertThat(rounds(
                        breakout("2099-03-04T10:00", 60),
                        breakout("2099-03-04T10:30", 60),
                        breakout("2099-03-04T11:15", 60)))
                .hasSize(1)
                .allMatch(it -> it.sessions().size() == 3);
    }
}
