package express.needs;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.base.NetworkId;
import express.directory.Network;
import express.practices.Target.Group;
import express.ui.Form.Wrong;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Network NETWORK = new Network(
            NetworkId.next(), "n", "Network", "Northport", List.of(Locale.FRENCH, Locale.forLanguageTag("ar")), 24);

    private static NeedForm typed(Map<String, String> fields) {
        return NeedForm.of(fields, NETWORK, Locale.ENGLISH, TODAY);
    }

    @Test
    void takesALineOfAWorkSessionAsItComes() {
        NeedForm form =
                typed(Map.of("title", "Follow-up", "why", "Nobody asks", "step", "MENTORING", "source", "/a/b"));
        assertThat(form.faults()).isEmpty();
        assertThat(form.direction()).isEqualTo(Direction.NEED);
        assertThat(form.source()).contains("/a/b");
        assertThat(form.said())
                .isEqualTo(new Said(
                        "Follow-up",
                        "Nobody asks",
                        Locale.ENGLISH,
                        ChainStep.MENTORING,
                        null,
                        List.of(),
                        NETWORK.languages(),
                        TODAY.plusMonths(12)));
    }

    @Test
    void readsWhatIsChosenAndDigitsOfOtherScripts() {
        Said said = typed(Map.of(
                        "title", "t",
                        "direction", "OFFER",
                        "way", "TWINNING",
                        "groups", "WOMEN,REFUGEES",
                        "languages", "it",
                        "until", "٢٠٢٧-٠١-٣٠"))
                .said();
        assertThat(said.way()).isEqualTo(Way.TWINNING);
        assertThat(said.groups()).containsExactly(Group.WOMEN, Group.REFUGEES);
        assertThat(said.languages()).containsExactly(Locale.ITALIAN);
        assertThat(said.until()).isEqualTo(LocalDate.of(2027, 1, 30));
    }

    @Test
    void refusesWhatIsEmptyHugeOrMadeUp() {
        assertThat(typed(Map.of(
                                "direction", "BOTH",
                                "words", "x".repeat(2001),
                                "step", "FLYING",
                                "way", "BY_BUS",
                                "groups", "WOMEN,DRAGONS",
                                "languages", "xx,fr",
                                "until", "2026-11-26",
                                "source", "//evil.example"))
                        .faults())
                .extracting(Wrong::field)
                .containsExactly("title", "words", "direction", "step", "way", "groups", "languages", "until", "");
        assertThat(typed(Map.of("title", "x".repeat(201))).faults())
                .extracting(Wrong::field)
                .containsExactly("title");
    }
}
