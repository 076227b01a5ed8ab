package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void isEverythingWhenNothingOrOnlyBlanksWereTyped() {
        assertThat(asked(null, null, null, null).choice()).isEqualTo(Choice.EVERYTHING);
        assertThat(asked(List.of(""), "", " ", "").choice()).isEqualTo(Choice.EVERYTHING);
        assertThat(asked(List.of(""), "", " ", "").isUnderstood()).isTrue();
    }

    @Test
    void understandsWhatPagesOffer() {
        Asked asked = asked(List.of("finance", "mentoring"), "BE", "LOCAL", "fr");
        assertThat(asked.choice())
                .isEqualTo(new Choice(
                        List.of(ChainStep.MENTORING, ChainStep.FINANCE),
                        "BE",
                        Sheet.Level.LOCAL,
                        Locale.FRENCH,
                        null,
                        null));
        assertThat(asked.isUnderstood()).isTrue();
    }

    @Test
    void passesOverWhatDoesNotExistButKnowsIt() {
        assertThat(asked(List.of("finance", "dancing"), null, null, null)
                        .choice()
                        .steps())
                .containsExactly(ChainStep.FINANCE);
        for (Asked nonsense : List.of(
                asked(List.of("finance", "dancing"), null, null, null),
                asked(null, "be", null, null),
                asked(null, "<b>", null, null),
                asked(null, null, "GALACTIC", null),
                asked(null, null, null, "!"))) {
            assertThat(nonsense.isUnderstood()).isFalse();
        }
    }

    @Test
    void comesBackFromTheAddressOfItsChoice() {
        Choice choice =
                asked(List.of("finance", "mentoring"), "BE", "LOCAL", "fr").choice();
        assertThat(choice.after("x y&z").at("/practices"))
                .isEqualTo("/practices?step=mentoring&step=finance&country=BE&level=LOCAL&text=fr&after=x%20y%26z");
        assertThat(choice.without(ChainStep.FINANCE)
                        .withoutCountry()
                        .withoutLevel()
                        .withoutLanguage()
                        .at("/practices"))
                .isEqualTo("/practices?step=mentoring");
        assertThat(Choice.EVERYTHING.at("/practices")).isEqualTo("/practices");
    }

    private static Asked asked(List<String> steps, String country, String level, String text) {
        return new Asked(steps, country, level, text, null, null);
    }
}
