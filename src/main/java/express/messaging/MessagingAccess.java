package express.messaging;

import express.base.Viewer;

/** Who may. */
final class MessagingAccess {

    private MessagingAccess() {}

    /** How many letters wait says nothing of anybody, but it is the operators' matter. */
    static boolean maySeeCounts(Viewer viewer) {
        return viewer.isOperator();
    }
}
