package express.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The living processes whose program lies in a given folder. As every data folder has PostgreSQL's programs for itself,
 * these are its own server, backends and helpers, and never those of another PostgreSQL on the machine.
 */
record FolderProcesses(Path folder) {

    private static final Duration DYING = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(50);

    List<ProcessHandle> list() {
        return ProcessHandle.allProcesses().filter(this::owns).toList();
    }

    boolean includes(long pid) {
        return ProcessHandle.of(pid).filter(this::owns).isPresent();
    }

    private boolean owns(ProcessHandle process) {
        return process.info()
                .command()
                .filter(program -> Path.of(program).startsWith(folder))
                .isPresent();
    }

    /** Backends whose server was killed leave by themselves within moments; those that do not are made to. */
    void end(Duration patience) {
        if (!await(patience, process -> {}) && !await(DYING, ProcessHandle::destroyForcibly)) {
            throw new DatabaseUnavailable("Processes of %s cannot be ended: %s"
                    .formatted(folder, list().stream().map(ProcessHandle::pid).toList()));
        }
    }

    /** Looks anew each time: a server that is about to be killed may just have made another process. */
    private boolean await(Duration patience, Consumer<ProcessHandle> act) {
        Deadline deadline = Deadline.after(patience);
        for (List<ProcessHandle> living = list(); !living.isEmpty(); living = list()) {
            if (deadline.hasPassed()) {
                return false;
            }
            living.forEach(act);
            awaitMoment(living);
        }
        return true;
    }

    private static void awaitMoment(List<ProcessHandle> processes) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(exits)
                .completeOnTimeout(null, MOMENT.toMillis(), MILLISECONDS)
                .join();
    }
}
