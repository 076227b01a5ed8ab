package express.jobs;

import java.io.IOException;
import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What to do about work that failed. */
final class Failures {

    /** Also what is left to a job that takes its node down with it each time. */
    static final int MOST_RUNS = 5;

    private Failures() {}

    /** Whether it may go well another time: the database, or something else outside, was away. */
    static boolean mayPass(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException away -> true;
            case RecoverableDataAccessException away -> true;
            case DataAccessResourceFailureException away -> true;
            case CannotCreateTransactionException away -> true;
            case TransactionSystemException away -> true;
            case IOException away -> true;
            default -> failure.getCause() != null && mayPass(failure.getCause());
        };
    }

    /** Ten seconds, then three times as long each time. */
    static Duration pauseAfter(int run) {
        return Duration.ofSeconds(10L * (long) Math.pow(3, run - 1));
    }
}
