package express.questions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is hidden again; whoever asked reads it. */
record HidingForm(
        @NotBlank(message = "questions.reason.missing") @Size(max = 1000, message = "questions.reason.long")
        String reason) {

    HidingForm {
        reason = AskForm.text(reason);
    }
}
