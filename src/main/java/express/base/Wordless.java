package express.base;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A failure for the log: where it happened, of which kind it is, and none of its words, which people may have typed. */
public final class Wordless extends Exception {

    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 20;

    private Wordless(Throwable failure, int depth) {
        super(kind(failure), cause(failure, depth), false, true);
        setStackTrace(failure.getStackTrace());
    }

    public static Throwable of(Throwable failure) {
        return new Wordless(failure, 0);
    }

    private static @Nullable Throwable cause(Throwable failure, int depth) {
        return failure.getCause() == null || depth == DEEPEST ? null : new Wordless(failure.getCause(), depth + 1);
    }

    /** The state that the SQL standard gives a failure is one of a fixed list. */
    private static String kind(Throwable failure) {
        return failure instanceof SQLException sql
                ? failure.getClass().getName() + " " + sql.getSQLState()
                : failure.getClass().getName();
    }

    /** Printed as what it stands for. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
