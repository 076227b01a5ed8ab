package express.assignment;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * CP-SAT as it is used here: one worker and a limit that counts work instead of time, because several workers give the same
 * answer twice only when interleaved, and time is another one on each machine.
 */
final class CpSat {

    private static final int LOOKS_A_SECOND = 20;

    private CpSat() {}

    static CpSolver solver() {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(20);
        return solver;
    }

    /** Stops soon after {@code stop} says so. */
    static CpSolverStatus solve(CpSolver solver, CpModel model, BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            return CpSolverStatus.UNKNOWN;
        }
        var done = new AtomicBoolean();
        Thread watcher = Thread.ofPlatform().daemon().start(() -> watch(solver, stop, done));
        try {
            return solver.solve(model);
        } finally {
            done.set(true);
            watcher.interrupt();
        }
    }

    private static void watch(CpSolver solver, BooleanSupplier stop, AtomicBoolean done) {
        while (!done.get()) {
            LockSupport.parkNanos(1_000_000_000L / LOOKS_A_SECOND);
            if (!done.get() && stop.getAsBoolean()) {
                solver.stopSearch();
            }
        }
    }
}
