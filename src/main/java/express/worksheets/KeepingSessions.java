package express.worksheets;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes what all who were at a session have in common, and notes who did. */
@Component
class KeepingSessions {

    /** How calling it otherwise ended. */
    enum Renaming {
        DONE,
        /** Another one of that day is called so. */
        TAKEN,
        /** Somebody else called it otherwise. */
        MEANWHILE
    }

    private final Worksheets worksheets;
    private final Trail trail;
    private final TransactionOperations transactions;

    KeepingSessions(Worksheets worksheets, Trail trail, TransactionOperations transactions) {
        this.worksheets = worksheets;
        this.trail = trail;
        this.transactions = transactions;
    }

    Renaming rename(Viewer by, Worksheet now, SessionForm typed) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> renamed(by, now, typed)))
                    ? Renaming.DONE
                    : Renaming.MEANWHILE;
        } catch (DuplicateKeyException taken) {
            return Renaming.TAKEN;
        }
    }

    private boolean renamed(Viewer by, Worksheet now, SessionForm typed) {
        if (!worksheets.rename(typed.seen(now), typed.heldOn(), typed.title())) {
            return false;
        }
        String written = typed.heldOn() + " " + typed.title();
        trail.note(by, now.network().value(), Act.CHANGED, "worksheet " + now.id(), written);
        return true;
    }

    /** Whether no line was added or removed since they were seen. */
    boolean remove(Viewer by, Worksheet sheet, int lines) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean removed = worksheets.remove(sheet, lines);
            if (removed) {
                trail.note(by, sheet.network().value(), Act.ERASED, "worksheet " + sheet.id());
            }
            return removed;
        }));
    }
}
