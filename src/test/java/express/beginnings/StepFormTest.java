package express.beginnings;

import static org.assertj.core.api.Assertions.assertThat;

import express.ui.Form.Wrong;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepFormTest {

    @Test
    void mayBeLeftEmpty() {
        assertThat(StepForm.of(Step.RHYTHM, Map.of()).faults()).isEmpty();
    }

    @Test
    void takesDigitsOfOtherScriptsAndKnowsNoOtherFields() {
        StepForm form = StepForm.of(
                Step.RHYTHM, Map.of("weeks", "٨", "first", "٢٠٢٦-٠٩-٠١", "hour", "١٤:٣٠", "purpose", "no field of it"));
        assertThat(form.faults()).isEmpty();
        assertThat(form.fields()).containsEntry("weeks", "8").doesNotContainKey("purpose");
    }

    @Test
    void refusesAnEndThatIsNotAfterTheBeginning() {
        assertThat(StepForm.of(Step.RHYTHM, Map.of("hour", "9:30", "until", "12:00"))
                        .faults())
                .isEmpty();
        for (Map<String, String> typed : List.of(
                Map.of("hour", "14:00", "until", "14:00"),
                Map.of("hour", "14:00", "until", "9:00"),
                Map.of("until", "16:00"),
                Map.of("hour", "14:00", "until", "late"))) {
            assertThat(StepForm.of(Step.RHYTHM, typed).faults())
                    .as(typed.toString())
                    .extracting(Wrong::field)
                    .containsExactly("until");
        }
    }

    @Test
    void refusesWhatIsNoNumberNoDateNoTimeOrHuge() {
        assertThat(StepForm.of(
                                Step.RHYTHM,
                                Map.of(
                                        "weeks", "27",
                                        "first", "soon",
                                        "hour", "25:00",
                                        "host", "x".repeat(2001)))
                        .faults())
                .extracting(Wrong::field)
                .containsExactlyInAnyOrder("weeks", "first", "hour", "host");
    }
}
