package express.translation;

import express.base.Role;
import express.base.Viewer;

/** Who vouches for words: editors of whatever organisation, who say themselves that they speak the language, and operators. */
final class TranslationAccess {

    private TranslationAccess() {}

    static boolean mayTranslate(Viewer viewer) {
        return viewer.isOperator() || viewer.isAnywhere(Role.EDITOR);
    }

    /** Only whoever vouches, or an operator, takes it back. */
    static boolean mayTakeBack(Viewer viewer, Confirmation confirmation) {
        return viewer.isOperator() || viewer.id().equals(confirmation.confirmedBy());
    }
}
