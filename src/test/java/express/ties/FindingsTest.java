package express.ties;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final Locale ARABIC = Locale.of("ar");

    @Test
    void nameTheOnlyWayInForALanguage() {
        Cast cast = new Cast("Maison", "Bank", "School", "Desk", "Club")
                .tied("Maison", "Bank", "School", "Desk")
                .tied("Desk", "Club")
                .tied("Bank", "Desk")
                .tied("School", "Club")
                .offers("Maison", "fr ar", ChainStep.MENTORING)
                .offers("Club", "fr ar", ChainStep.MENTORING)
                .offers("Bank", "fr", ChainStep.FINANCE)
                .offers("Bank", "fr nl", ChainStep.FINANCE)
                .offers("School", "fr", ChainStep.INFORMATION)
                .offers("Desk", "fr", ChainStep.INFORMATION);
        assertThat(findings(cast))
                .as("Bank has two services and only Maison; School and Desk have Club, too")
                .contains(new Finding.OnlyWayIn(cast.house("Maison"), ARABIC, 2, 5))
                .filteredOn(Finding.OnlyWayIn.class::isInstance)
                .contains(new Finding.OnlyWayIn(cast.house("Bank"), Locale.of("nl"), 2, 4))
                .doesNotContain(new Finding.OnlyWayIn(cast.house("Club"), ARABIC, 1, 5));
    }

    @Test
    void nameWhoWouldBeCutOff() {
        Cast cast = new Cast("Maison", "Bank", "School", "Far")
                .tied("Maison", "Bank", "School")
                .tied("School", "Bank");
        cast.tied("Maison", "Far");
        assertThat(findings(cast))
                .contains(new Finding.BreakingPoint(cast.house("Maison"), List.of(cast.house("Far"))));
    }

    @Test
    void nameIslandsAndThoseWithoutATie() {
        Cast cast = new Cast("Maison", "Bank", "School", "Far", "Away", "Alone")
                .tied("Maison", "Bank", "School")
                .tied("Far", "Away");
        assertThat(findings(cast))
                .contains(
                        new Finding.Island(List.of(cast.house("Away"), cast.house("Far"))),
                        new Finding.Untied(List.of(cast.house("Alone"))));
    }

    @Test
    void nameWhoStandsInTheMiddle() {
        Cast cast = new Cast("Hub", "A", "B", "C", "D").tied("Hub", "A", "B", "C", "D");
        assertThat(findings(cast)).contains(new Finding.Broker(cast.house("Hub"), 1));
    }

    @Test
    void nameStepsThatOnlyOneDoes() {
        Cast cast = new Cast("Maison", "Bank")
                .tied("Maison", "Bank")
                .offers("Maison", "fr", ChainStep.MENTORING)
                .offers("Bank", "fr", ChainStep.MENTORING, ChainStep.FINANCE);
        assertThat(findings(cast))
                .contains(new Finding.OnlyOne(cast.house("Bank"), ChainStep.FINANCE))
                .doesNotContain(new Finding.OnlyOne(cast.house("Bank"), ChainStep.MENTORING));
    }

    @Test
    void sayThatFewTiesAreNamedByBoth() {
        Cast cast = new Cast("A", "B", "C", "D")
                .tied("A", "B")
                .says("A", "C", 3, Kind.PROJECTS)
                .says("A", "D", 3, Kind.PROJECTS)
                .says("C", "A", 0);
        assertThat(findings(cast)).contains(new Finding.OneSided(1, 3));
    }

    @Test
    void findNothingWhereNothingIsSaidYet() {
        assertThat(findings(new Cast("A", "B", "C"))).isEmpty();
        assertThat(findings(new Cast())).isEmpty();
    }

    private static List<Finding> findings(Cast cast) {
        return Findings.of(Measures.of(cast.scene()));
    }
}
