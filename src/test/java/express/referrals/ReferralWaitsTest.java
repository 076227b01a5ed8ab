package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.journeys.Accompanied;
import express.referrals.Sendings.Sent;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For whom a referral waits stands in the list of cases as long as it goes on, and no longer. */
@ModuleTest
class ReferralWaitsTest {

    @Autowired
    Sendings sendings;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Moving moving;

    @Autowired
    Referrals referrals;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private Optional<String> waitsFor(Sent sent) {
        return accompanied.as(
                sent.house().adviser(),
                () -> jdbc.sql("select who from accompaniment.wait where about = :id")
                        .param("id", sent.id())
                        .query(String.class)
                        .optional());
    }

    private Optional<String> turn(Sent sent) {
        return accompanied.as(
                sent.house().adviser(),
                () -> jdbc.sql("select turn from accompaniment.load where journey_id = :id and turn is not null")
                        .param("id", sent.journey().value())
                        .query(String.class)
                        .optional());
    }

    @Test
    void waitForThePersonThenForTheReceiverAndForNobodyAfterTheEnd() throws Exception {
        Sent sent = sendings.prepared("Waits " + Ids.next(), "NAME");
        assertThat(waitsFor(sent)).contains("PERSON");
        assertThat(turn(sent)).contains("PERSON");
        sendings.agree(sent);
        assertThat(waitsFor(sent)).contains("OTHER");
        move(sent, Act.of(Move.ASK, Side.RECEIVER, null, version(sent)));
        assertThat(turn(sent)).contains("ADVISER");
        move(sent, Act.of(Move.ACCEPT, Side.RECEIVER, null, version(sent)));
        assertThat(turn(sent)).contains("OTHER");
        move(sent, Act.end(Outcome.PARTLY, Side.SENDER, sent.house().adviser().id(), version(sent)));
        assertThat(waitsFor(sent)).isEmpty();
        assertThat(turn(sent)).isEmpty();
    }

    private void move(Sent sent, Act act) {
        assertThat(moving.move(sent.id(), act)).isEqualTo(Moving.Answer.DONE);
    }

    private int version(Sent sent) {
        return sendings.now(sent, referrals).version();
    }

    @Test
    void waitForNobodyWhenThePersonSaysNo() throws Exception {
        Sent sent = sendings.prepared("Says no " + Ids.next(), "NAME");
        visits.sent(sent.house().adviser(), sent.sender() + "/refusal");
        assertThat(waitsFor(sent)).isEmpty();
        assertThat(turn(sent)).isEmpty();
    }

    @Test
    void sayTheSameInTheDatabaseAsInTheCourseOfAReferral() {
        assertThat(Stream.of(State.values()))
                .allSatisfy(state -> assertThat(jdbc.sql("select referrals.waits_for(:state)")
                                .param("state", state.name())
                                .query(String.class)
                                .optional()
                                .orElse("nobody"))
                        .isEqualTo(
                                switch (state.waitsFor()) {
                                    case PERSON -> "PERSON";
                                    case SENDER -> "ADVISER";
                                    case RECEIVER -> "OTHER";
                                    case TIME -> "nobody";
                                }));
    }
}
