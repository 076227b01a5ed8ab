package express.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The living processes whose program lies in a given folder. As every data folder has PostgreSQL's programs for itself,
 * these are its own server, backends and helpers, and never those of another PostgreSQL on the machine.
 */
record FolderProcesses(Path folder) {

    private static final Duration DYING = Duration.ofSeconds(5);

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
        if (!await(list(), patience)) {
            List<ProcessHandle> stubborn = list();
            stubborn.forEach(ProcessHandle::destroyForcibly);
            if (!await(stubborn, DYING)) {
                throw new DatabaseUnavailable("Processes of %s cannot be ended: %s"
                        .formatted(
                                folder,
                                stubborn.stream().map(ProcessHandle::pid).toList()));
            }
        }
    }

    private static boolean await(List<ProcessHandle> processes, Duration patience) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(exits)
                .thenApply(all -> true)
                .completeOnTimeout(false, patience.toMillis(), MILLISECONDS)
                .join();
    }
}
