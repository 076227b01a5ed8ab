package express.questions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An answer as it is typed.
 *
 * @param decision whether everybody may read it; nothing, where nobody is asked
 */
record AnswerForm(
        @NotBlank(message = "questions.answer.missing") @Size(max = 4000, message = "questions.answer.long")
        String words,

        String decision) {

    static final String SHOW = "show";
    static final String KEEP = "keep";

    AnswerForm {
        words = AskForm.text(words);
        decision = AskForm.text(decision);
    }

    boolean isDecided() {
        return decision.equals(SHOW) || decision.equals(KEEP);
    }

    boolean isShown() {
        return decision.equals(SHOW);
    }
}
