package express.questions;

import express.base.OrganisationId;
import express.base.PersonId;
import express.practices.PracticeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question with all that came of it.
 *
 * @param owner who runs the practice
 * @param moderated whether the viewer coordinates a network that may answer and moderate it
 * @param by who asked; nobody, once they are erased
 * @param askedFor the organisation for which they asked
 * @param openly whether they agreed that everybody reads it
 * @param named whether their name may stand beside it
 * @param shown what was decided last; nothing, if nobody decided
 */
record Question(
        QuestionId id,
        PracticeId practice,
        OrganisationId owner,
        boolean moderated,
        @Nullable PersonId by,
        @Nullable OrganisationId askedFor,
        String words,
        boolean openly,
        boolean named,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Boolean shown,
        @Nullable String reason) {

    private static final int BEGINNING = 90;

    enum State {
        WAITING,
        /** Answered, and nobody has said whether everybody may read it. */
        UNDECIDED,
        SHOWN,
        HIDDEN,
        /** Answered to whoever asked, and to nobody else. */
        ANSWERED
    }

    State state() {
        if (answer == null) {
            return State.WAITING;
        }
        if (!openly) {
            return State.ANSWERED;
        }
        if (shown == null) {
            return State.UNDECIDED;
        }
        return shown ? State.SHOWN : State.HIDDEN;
    }

    /** Enough to know it again in a list. */
    String beginning() {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    String path() {
        return QuestionPages.PATH + "/" + id;
    }
}
