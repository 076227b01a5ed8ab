package express.database;

import express.base.Viewer;

/**
 * Says on whose behalf the present piece of work touches the database. The web binds the signed-in person for the
 * length of a request; background work binds itself by name. Transactions pass it on to row-level security.
 */
public final class Acting {

    private static final ScopedValue<Viewer> VIEWER = ScopedValue.newInstance();

    private Acting() {}

    public static <T, X extends Throwable> T as(Viewer viewer, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(VIEWER, viewer).call(work);
    }

    /** Work without a person; tables name the purposes that may touch them. */
    public static <T, X extends Throwable> T inBackground(String purpose, ScopedValue.CallableOp<T, X> work) throws X {
        return as(new Viewer.Background(purpose), work);
    }

    /** On whose behalf the present work is done, as the database is told. */
    public static Viewer viewer() {
        return VIEWER.isBound() ? VIEWER.get() : Viewer.VISITOR;
    }
}
