package express.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import express.assessments.Replies.Voice;
import express.assessments.Results.OfStatement;
import express.base.NetworkId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Assessment ROUND = new Assessment(
            NetworkId.next(),
            UUID.randomUUID(),
            Group.INSTRUMENT,
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1),
            Instant.EPOCH.plusSeconds(1),
            4);

    private final Instrument instrument = new Instruments().get(Group.INSTRUMENT);
    private final List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final List<Voice> voices = new ArrayList<>();

    ResultsTest() throws IOException {}

    private void says(int person, Reply reply) {
        voices.add(new Voice(ROUND.id(), people.get(person), reply));
    }

    private Results results() {
        return Results.of(ROUND, instrument, voices);
    }

    private OfStatement statement(String id) {
        return results().sections().stream()
                .flatMap(it -> it.statements().stream())
                .filter(it -> it.statement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellNothingOfTwo() {
        says(0, Group.score("1-1", 3));
        says(1, Group.score("1-1", 9));
        assertThat(results().areTold()).isFalse();
        assertThat(results().sections()).isEmpty();
        says(2, new Reply("1-2", null, false, "only a comment"));
        assertThat(results().areTold()).as("a comment is no answer").isFalse();
    }

    @Test
    void tellNothingOfAStatementThatTwoScored() {
        for (int person = 0; person < 3; person++) {
            says(person, Group.score("1-1", person));
        }
        says(0, Group.score("1-2", 10));
        says(1, Group.score("1-2", 10));
        says(2, new Reply("1-2", null, true, null));
        assertThat(statement("1-2").spread()).isNull();
        assertThat(statement("1-2").answered()).isEqualTo(3);
        assertThat(statement("1-2").unknown()).isEqualTo(1);
        assertThat(results().spread("visibility"))
                .as("the two tens would show in the whole")
                .isEqualTo(Spread.of(List.of(0, 1, 2)));
    }

    @Test
    void showCommentsFromThreeOn() {
        says(0, new Reply("1-1", 2, false, "first"));
        says(1, new Reply("1-1", 3, false, null));
        says(2, Group.score("1-2", 3));
        assertThat(statement("1-1").comments()).isEmpty();
        says(2, Group.score("1-1", 4));
        assertThat(statement("1-1").comments()).containsExactly("first");
    }

    @Test
    void callWeakWhatLiesBelowTheMiddle() {
        for (int person = 0; person < 3; person++) {
            says(person, Group.score("1-1", 4));
            says(person, Group.score("1-2", 5));
        }
        assertThat(statement("1-1").isWeak()).isTrue();
        assertThat(statement("1-2").isWeak()).isFalse();
        assertThat(statement("2-1").isWeak()).isFalse();
    }
}
