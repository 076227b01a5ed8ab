package express.reports;

import static org.assertj.core.api.Assertions.assertThat;

import express.reports.Wording.State;
import express.ui.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static Wording wording(String language, int version, String words, int beside) {
        return new Wording("summary", language, version, words, beside);
    }

    @Test
    void saysHowFarATranslationIs() {
        Wording none = Wording.none("summary", "fr");
        assertThat(Wording.state(Wording.none("summary", "en"), none)).isEqualTo(State.NONE);
        assertThat(Wording.state(wording("en", 1, "Words", 0), none)).isEqualTo(State.MISSING);
        assertThat(Wording.state(wording("en", 2, "Words", 0), wording("fr", 1, "Mots", 2)))
                .isEqualTo(State.TRANSLATED);
        assertThat(Wording.state(wording("en", 3, "Other words", 1), wording("fr", 1, "Mots", 2)))
                .isEqualTo(State.OUTDATED);
    }

    @Test
    void readsBothLanguagesAndLeavesOneThatWasNotSent() {
        var form = new SectionForm(Map.of("words-en", " Words\r\nmore ", "seen-en", "2"));
        assertThat(form.read("summary", List.of("en", "fr")))
                .containsExactly(new Wordings.Typed("summary", "en", 2, "Words\nmore"));
        assertThat(new SectionForm(Map.of("words-fr", "x", "seen-fr", "never")).read("summary", List.of("en", "fr")))
                .containsExactly(new Wordings.Typed("summary", "fr", 0, "x"));
    }

    @Test
    void refusesWhatIsTooLong() {
        var form = new SectionForm(Map.of("words-en", "x".repeat(20_001)));
        assertThat(form.faults(List.of("en", "fr"))).containsExactly(new Form.Wrong("words-en", "reports.fault.long"));
    }

    @Test
    void keepsWhatWasTypedWhereOthersWroteOtherwiseAndShowsWhatWasTakenElsewhere() {
        Wording theirs = wording("en", 5, "Theirs", 0);
        Wording taken = wording("fr", 4, "Les deux", 3);
        Form again = new SectionForm(Map.of("words-en", "Mine", "seen-en", "2", "words-fr", "Le mien", "seen-fr", "3"))
                .again(List.of(theirs, taken), List.of(theirs));
        assertThat(again.typed())
                .containsEntry("words-en", "Mine")
                .containsEntry("seen-en", "5")
                .containsEntry("words-fr", "Les deux")
                .containsEntry("seen-fr", "4");
    }
}
