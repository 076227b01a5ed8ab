package express.ties;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.directory.Organisation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private final Cast cast = new Cast("Maison", "Bank", "School", "Far", "Lone")
            .tied("Maison", "Bank", "School", "Far")
            .tied("Bank", "School")
            .offers("Maison", "fr ar", ChainStep.MENTORING)
            .offers("Bank", "fr", ChainStep.MENTORING, ChainStep.FINANCE);

    @Test
    void tellWhatIsLostWithAnActor() {
        Consequences effect = without("Maison");
        assertThat(effect.cutOff()).extracting(Organisation::name).containsExactly("Far");
        assertThat(effect.lost()).containsExactly(new Cell(ChainStep.MENTORING, Locale.of("ar"), null));
        assertThat(effect.then().parts()).isEqualTo(2);
        assertThat(effect.now().parts()).isEqualTo(3);
        assertThat(effect.ways()).containsExactly(new Finding.OnlyWayIn(cast.house("Maison"), Locale.of("ar"), 1, 1));
    }

    @Test
    void tellWhatIsWonWithAnActor() {
        Scene scene = cast.scene();
        Imagined guest = Imagined.of(
                "New",
                List.of(cast.id("Lone"), cast.id("Bank")),
                List.of(ChainStep.NETWORKING),
                List.of(Locale.of("ti")));
        Consequences effect = Consequences.of(Measures.of(scene), Measures.of(scene.with(guest)), List.of());
        assertThat(effect.now().parts()).isEqualTo(1);
        assertThat(effect.steps(effect.won())).containsExactly(ChainStep.NETWORKING);
        assertThat(effect.languages(effect.won(), ChainStep.NETWORKING)).containsExactly(Locale.of("ti"));
        assertThat(effect.lost()).isEmpty();
        assertThat(effect.now().reached()).isGreaterThan(effect.then().reached());
    }

    @Test
    void areNothingWhereNobodyLeaves() {
        Measures now = Measures.of(cast.scene());
        assertThat(Consequences.of(now, now, List.of()).isNothing()).isTrue();
        assertThat(without("Maison").isNothing()).isFalse();
    }

    /** What is told without counting anew is what counting anew tells. */
    @Test
    void areKnownOfAllActorsAtOnce() {
        Measures measures = Measures.of(cast.scene());
        for (Organisation house : cast.scene().houses()) {
            assertThat(measures.totalsWithout(house.id()))
                    .isEqualTo(Measures.of(cast.scene().without(List.of(house))).totals());
        }
    }

    private Consequences without(String name) {
        Scene scene = cast.scene();
        List<Organisation> gone = List.of(cast.house(name));
        return Consequences.of(Measures.of(scene), Measures.of(scene.without(gone)), gone);
    }
}
