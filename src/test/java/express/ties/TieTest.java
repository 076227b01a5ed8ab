package express.ties;

import static org.assertj.core.api.Assertions.assertThat;

import express.ties.Tie.Standing;
import org.junit.jupiter.api.Test;

class TieTest {

    private final Cast cast = new Cast("Anchor", "Bridge");

    @Test
    void isSeenAlikeIfEachSaysTheMirrorOfTheOther() {
        cast.says("Anchor", "Bridge", 4, Kind.REFERS_TO, Kind.INFORMS);
        cast.says("Bridge", "Anchor", 4, Kind.REFERRED_BY, Kind.INFORMS);
        assertThat(standing()).isEqualTo(Standing.ALIKE);
    }

    @Test
    void isSeenDifferentlyIfBothClaimToSendPeople() {
        cast.says("Anchor", "Bridge", 4, Kind.REFERS_TO).says("Bridge", "Anchor", 4, Kind.REFERS_TO);
        assertThat(standing()).isEqualTo(Standing.DIFFERENT);
    }

    @Test
    void keepsBothStrengthsAndAveragesNothing() {
        cast.says("Anchor", "Bridge", 5, Kind.PROJECTS).says("Bridge", "Anchor", 1, Kind.PROJECTS);
        assertThat(standing()).isEqualTo(Standing.DIFFERENT);
        assertThat(tie().strength(cast.id("Anchor"))).isEqualTo(5);
        assertThat(tie().strength(cast.id("Bridge"))).isEqualTo(1);
        assertThat(tie().isNamedByBoth()).isTrue();
    }

    @Test
    void standsOnOneSideUntilTheOtherHasSpoken() {
        cast.says("Bridge", "Anchor", 2, Kind.SHARES);
        assertThat(standing()).isEqualTo(Standing.ONE_SIDED);
        assertThat(tie().isNamed()).isTrue();
        assertThat(tie().isNamedByBoth()).isFalse();
        assertThat(tie().find(cast.id("Anchor"))).isEmpty();
    }

    @Test
    void isDisputedIfTheOtherSaysThatThereIsNone() {
        cast.says("Anchor", "Bridge", 2, Kind.SHARES).says("Bridge", "Anchor", 0);
        assertThat(standing()).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void isNoneIfNobodyNamesIt() {
        cast.says("Anchor", "Bridge", 0);
        assertThat(standing()).isEqualTo(Standing.NONE);
        assertThat(cast.scene().ties()).isEmpty();
    }

    @Test
    void mirrorsTwiceToTheSame() {
        assertThat(Kind.values()).allMatch(kind -> kind.mirrored().mirrored() == kind);
    }

    private Tie tie() {
        return cast.tie("Anchor", "Bridge");
    }

    private Standing standing() {
        return tie().standing();
    }
}
