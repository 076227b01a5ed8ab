package express.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import express.assessments.Instrument.Section;
import express.ui.Form.Wrong;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswerFormTest {

    private final Section section = new Instruments().get(Group.INSTRUMENT).section("visibility");

    AnswerFormTest() throws IOException {}

    @Test
    void takesScoresThatOneDoesNotKnowAndNothing() {
        var form = new AnswerForm(section, Map.of("score-1-1", "10", "comment-1-1", " well \u202E known\u0000 "));
        assertThat(form.faults()).isEmpty();
        assertThat(form.replies())
                .containsExactly(new Reply("1-1", 10, false, "well  known"), new Reply("1-2", null, false, null));
        assertThat(new AnswerForm(section, Map.of("score-1-2", "unknown")).replies())
                .contains(new Reply("1-2", null, true, null));
    }

    @Test
    void refusesWhatIsNoAnswer() {
        for (String score : List.of("11", "-1", "3.5", "many", "10 or 9", "٣٠")) {
            assertThat(new AnswerForm(section, Map.of("score-1-1", score)).faults())
                    .containsExactly(new Wrong("score-1-1", "assessments.fault.score"));
        }
        assertThat(new AnswerForm(section, Map.of("comment-1-2", "x".repeat(2_001))).faults())
                .containsExactly(new Wrong("comment-1-2", "assessments.fault.comment"));
    }

    @Test
    void standsInTheFormAsItWasAnswered() {
        Map<String, Reply> replies =
                List.of(new Reply("1-1", 0, false, "why"), new Reply("1-2", null, true, null)).stream()
                        .collect(Collectors.toMap(Reply::statement, Function.identity()));
        Map<String, String> standing = AnswerForm.of(replies);
        assertThat(standing)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("score-1-1", "0", "comment-1-1", "why", "score-1-2", "unknown"));
        assertThat(new AnswerForm(section, standing).replies()).containsExactlyInAnyOrderElementsOf(replies.values());
    }
}
