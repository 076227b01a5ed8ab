package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.PersonId;
import express.base.Role;
import express.committee.Conflict.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HearingTest {

    private static final Instant NOW = Instant.parse("2026-11-02T13:00:00Z");

    private final PersonId ada = PersonId.next();
    private final PersonId ben = PersonId.next();
    private final PersonId cora = PersonId.next();
    private final PersonId officer = PersonId.next();
    private final PersonId treasurer = PersonId.next();
    private final Ceilings ceilings = new Ceilings(Map.of(Role.TREASURER, new BigDecimal("10000")));
    private final Bars bars = new Bars(Session.State.OPEN, Set.of(ada, ben, cora), 2, ceilings, false);
    private Hearing hearing = Hearing.NEW;

    private void make(Move... moves) {
        for (Move move : moves) {
            assertThat(bars.against(move, hearing)).as(move.toString()).isEmpty();
            hearing = hearing.after(move);
        }
    }

    private void barred(Move move, String key) {
        assertThat(bars.against(move, hearing)).contains("committee.fault." + key);
    }

    private Move score(PersonId member) {
        return new Move.Give(Histories.score(member, NOW));
    }

    private Move motion(int number, String principal) {
        var terms = new Motion.Terms(new BigDecimal(principal), 24, "micro");
        return new Move.Put(
                new Motion(number, Verdict.AS_ASKED, terms, null, List.of(), "", List.of("A lease"), officer, NOW));
    }

    private Move vote(int motion, PersonId member, Vote.Choice choice) {
        return new Move.Cast(new Vote(motion, member, choice, NOW, null));
    }

    private Move apart(PersonId person, Ground ground) {
        return new Move.Declare(new Conflict(person, ground, Source.DECLARED, "", NOW.plusSeconds(9)));
    }

    private Move sign(PersonId by) {
        return new Move.Sign(by, Set.of(Role.TREASURER), 1, NOW);
    }

    private void decided() {
        make(
                score(ada),
                score(ben),
                new Move.Begin(officer, NOW),
                motion(1, "6000"),
                vote(1, ada, Vote.Choice.FOR),
                vote(1, ben, Vote.Choice.FOR),
                new Move.Decide(officer, 1, NOW));
    }

    @Test
    void countsOnceAnotherHasSigned() {
        decided();
        assertThat(hearing.isFinal()).isFalse();
        barred(sign(officer), "four-eyes");
        make(sign(treasurer));
        assertThat(hearing.isFinal()).isTrue();
        barred(sign(ada), "signed");
    }

    @Test
    void strikesTheVoteOfWhoThenStandsApartAndOpensAgain() {
        decided();
        make(apart(ben, Ground.RELATED));
        assertThat(hearing.isOpen()).isTrue();
        assertThat(hearing.votes()).hasSize(2);
        assertThat(hearing.vote(1, ben).orElseThrow().counts()).isFalse();
        assertThat(hearing.decisions().getFirst().reopening().key()).isEqualTo(Hearing.VOTE_STRUCK);
        assertThat(hearing.tally(1)).isEqualTo(new Tally(1, 0, 0));
        barred(new Move.Decide(officer, 1, NOW), "not-quorate");
        barred(sign(treasurer), "reopened");
        make(vote(1, cora, Vote.Choice.ABSTAINED), new Move.Decide(officer, 1, NOW));
        assertThat(hearing.decision().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void letsASignedDecisionStandAndTellsOfALateConflict() {
        decided();
        make(sign(treasurer), apart(ben, Ground.COACHES));
        assertThat(hearing.isFinal()).isTrue();
        assertThat(hearing.vote(1, ben).orElseThrow().counts()).isTrue();
        assertThat(hearing.late()).hasSize(1);
    }

    @Test
    void keepsWhoStandsApartFromEverything() {
        make(apart(ada, Ground.GUARANTEES));
        barred(score(ada), "apart");
        make(score(ben), score(cora));
        barred(new Move.Begin(ada, NOW), "apart");
        make(new Move.Begin(officer, NOW), motion(1, "6000"));
        barred(vote(1, ada, Vote.Choice.FOR), "apart");
    }

    @Test
    void doesNotBeginWhereTooFewAreLeft() {
        make(score(cora), apart(ada, Ground.RELATED), apart(ben, Ground.RELATED));
        barred(new Move.Begin(officer, NOW), "never-quorate");
    }

    @Test
    void doesNotBeginBeforeEnoughHaveScoredAndTakesNoScoreAfterwards() {
        make(score(ada));
        barred(new Move.Begin(officer, NOW), "few-scores");
        make(score(ben), new Move.Begin(officer, NOW));
        barred(score(cora), "talk-began");
    }

    @Test
    void letsWhoPreparedTheFileWriteAndNotDecide() {
        make(apart(officer, Ground.PREPARED));
        decided();
        barred(new Move.Sign(officer, Set.of(Role.TREASURER), 1, NOW), "four-eyes");
    }

    @Test
    void opensAgainWhenWhoWroteItDownStandsApart() {
        decided();
        make(apart(officer, Ground.RELATED));
        assertThat(hearing.decisions().getFirst().reopening().key()).isEqualTo(Hearing.WRITER_BARRED);
        assertThat(hearing.motion()).isEmpty();
    }

    @Test
    void signsOnlyUpToTheCeilingOfTheRole() {
        make(
                score(ada),
                score(ben),
                new Move.Begin(officer, NOW),
                motion(1, "10000.01"),
                vote(1, ada, Vote.Choice.FOR),
                vote(1, ben, Vote.Choice.FOR),
                new Move.Decide(officer, 1, NOW));
        barred(sign(treasurer), "ceiling");
        barred(new Move.Sign(ada, Set.of(Role.COMMITTEE_MEMBER), 1, NOW), "ceiling");
    }

    @Test
    void letsATieFallAndVotesOnSomethingElse() {
        make(
                score(ada),
                score(ben),
                new Move.Begin(officer, NOW),
                motion(1, "6000"),
                vote(1, ada, Vote.Choice.FOR),
                vote(1, ben, Vote.Choice.AGAINST));
        barred(new Move.Decide(officer, 1, NOW), "not-carried");
        make(motion(2, "5000"));
        barred(vote(1, cora, Vote.Choice.FOR), "other-motion");
        barred(motion(2, "4000"), "meanwhile");
    }

    @Test
    void decidesNothingOfWhatIsWithheld() {
        decided();
        var withheld = new Bars(Session.State.OPEN, Set.of(ada, ben, cora), 2, ceilings, true);
        assertThat(withheld.against(sign(treasurer), hearing)).contains("committee.fault.withheld");
        assertThat(withheld.against(apart(ben, Ground.RELATED), hearing)).isEmpty();
    }

    @Test
    void showsWhereMembersAreFarApart() {
        Score low = new Score(ada, Map.of(Criterion.MONEY, new Mark(1, "Late twice")), NOW, null);
        Score high = new Score(ben, Map.of(Criterion.MONEY, new Mark(4, "Saves")), NOW, null);
        Spread spread = Spread.of(Criterion.MONEY, List.of(low, high, high.struck(NOW)));
        assertThat(spread.points()).containsExactly(1, 4);
        assertThat(spread.isWide()).isTrue();
    }
}
