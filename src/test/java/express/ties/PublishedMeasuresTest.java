package express.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The measures, held against values that are published for well-known networks. */
class PublishedMeasuresTest {

    private static final Offset<Double> THREE_DIGITS = within(0.0006);

    /** Values as in the documentation and tests of NetworkX (betweenness, not normalised). */
    @Test
    void agreeWithTheKite() {
        Web kite = Known.kite();
        assertThat(kite.links()).isEqualTo(18);
        double[] expected = {0.8333, 0.8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0};
        double[] found = Brokerage.of(kite);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as(Known.KITE.get(i)).isCloseTo(expected[i], within(0.0001));
        }
        assertThat(kite.degree(3)).as("Diane knows most").isEqualTo(6);
        Cracks cracks = Cracks.of(kite);
        assertThat(cracks.breakingPoints()).as("Heather and Ike").containsExactlyInAnyOrder(7, 8);
        assertThat(cracks.piecesWithout(7)).containsExactly(7, 2);
        assertThat(cracks.cutOffWithout(7)).containsExactlyInAnyOrder(8, 9);
    }

    /** Betweenness as in Jackson, "Social and Economic Networks" (2008), section 2.2.4, and in the tests of NetworkX. */
    @Test
    void agreeWithTheFamiliesOfFlorence() {
        Web florence = Known.florence();
        assertThat(florence.links()).isEqualTo(20);
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("Medici", 0.522),
                Map.entry("Guadagni", 0.255),
                Map.entry("Albizzi", 0.212),
                Map.entry("Salviati", 0.143),
                Map.entry("Ridolfi", 0.114),
                Map.entry("Bischeri", 0.104),
                Map.entry("Strozzi", 0.103),
                Map.entry("Barbadori", 0.093),
                Map.entry("Tornabuoni", 0.092),
                Map.entry("Castellani", 0.055),
                Map.entry("Peruzzi", 0.022),
                Map.entry("Acciaiuoli", 0.0),
                Map.entry("Ginori", 0.0),
                Map.entry("Lamberteschi", 0.0),
                Map.entry("Pazzi", 0.0));
        double[] shares = Brokerage.shares(florence);
        expected.forEach((family, share) ->
                assertThat(shares[Known.FLORENCE.indexOf(family)]).as(family).isCloseTo(share, THREE_DIGITS));
        Cracks cracks = Cracks.of(florence);
        assertThat(cracks.breakingPoints().stream().map(Known.FLORENCE::get))
                .containsExactlyInAnyOrder("Medici", "Salviati", "Albizzi", "Guadagni");
        assertThat(cracks.piecesWithout(Known.FLORENCE.indexOf("Medici"))).containsExactly(11, 2, 1);
    }

    /** Betweenness as in the documentation of NetworkX for its karate club; 0 is the instructor, 33 the president. */
    @Test
    void agreeWithTheKarateClub() {
        Web club = Known.club();
        assertThat(club.links()).isEqualTo(78);
        double[] shares = Brokerage.shares(club);
        assertThat(shares[0]).isCloseTo(0.4376, within(0.0001));
        assertThat(shares[33]).isCloseTo(0.3041, within(0.0001));
        assertThat(shares[32]).isCloseTo(0.1452, within(0.0001));
        assertThat(shares[2]).isCloseTo(0.1437, within(0.0001));
        assertThat(shares[31]).isCloseTo(0.1383, within(0.0001));
        assertThat(Arrays.stream(shares).filter(share -> share > 0.1).count()).isEqualTo(5);
        Cracks cracks = Cracks.of(club);
        assertThat(cracks.parts()).hasSize(1);
        assertThat(cracks.breakingPoints()).containsExactly(0);
        assertThat(cracks.piecesWithout(0)).containsExactly(27, 5, 1);
        assertThat(cracks.cutOffWithout(0)).containsExactlyInAnyOrder(4, 5, 6, 10, 16, 11);
    }
}
