package express.questions;

import express.base.NotFound;
import express.base.Role;
import express.base.Viewer;

/**
 * Who answers and moderates: the editors of the organisation that runs the practice, its administrators, who would
 * otherwise have to make themselves editors first, and those who coordinate a network of it.
 */
final class QuestionsAccess {

    private QuestionsAccess() {}

    static boolean mayAnswer(Viewer viewer, Question question) {
        return question.moderated()
                || viewer.is(Role.EDITOR, question.owner())
                || viewer.is(Role.ADMINISTRATOR, question.owner());
    }

    /** The other members of the organisation have nothing to do with what somebody asks. */
    static boolean mayRead(Viewer viewer, Question question) {
        return mayAnswer(viewer, question) || viewer.id().equals(question.by());
    }

    /** What one may not do does not exist. */
    static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }

    static boolean isOnDuty(Viewer viewer) {
        return viewer.isAnywhere(Role.EDITOR)
                || viewer.isAnywhere(Role.ADMINISTRATOR)
                || viewer.signedIn() && !viewer.person().coordinates().isEmpty();
    }
}
