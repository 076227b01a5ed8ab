package express.postgres;

import express.postgres.Programs.Outcome;
import express.postgres.Programs.StopMode;
import express.postgres.Superuser.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one server process of a data folder, whoever started it. Only the holder of the folder's lock may use this. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** A server that replays its log after a crash makes progress: it is waited for rather than disturbed. */
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration ORPHAN_STOP = Duration.ofSeconds(3);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(2);
    private static final int START_ATTEMPTS = 3;

    private final DataFolder folder;
    private final Programs programs;
    private final FolderProcesses processes;
    private final String password;

    Postmaster(DataFolder folder, Programs programs, Secrets secrets) {
        this.folder = folder;
        this.programs = programs;
        this.processes = new FolderProcesses(folder.postgres());
        this.password = secrets.superuser();
    }

    /** Tries again, because the free port may be taken, or a dying application's server appear, in between. */
    Superuser adoptOrStart() throws IOException, InterruptedException {
        String failure = "";
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            Optional<Superuser> orphan = adopt();
            if (orphan.isPresent()) {
                LOG.info(
                        "Took over the PostgreSQL that was left running on port {}",
                        orphan.get().port());
                return orphan.get();
            }
            stop(ORPHAN_STOP);
            Superuser superuser = new Superuser(freePort(), password);
            files(superuser.port()).write();
            Outcome outcome = programs.start(RECOVERY);
            if (outcome.succeeded() && superuser.ask(folder.data()) == Answer.READY) {
                Binaries.deleteOthersThan(folder.binaries());
                LOG.info("PostgreSQL {} is up on port {}", Binaries.VERSION, superuser.port());
                return superuser;
            }
            failure = outcome.output();
        }
        throw new DatabaseUnavailable(
                "PostgreSQL does not start; see the log files in %s. %s".formatted(folder.log(), failure));
    }

    private Optional<Superuser> adopt() throws IOException, InterruptedException {
        Deadline silence = Deadline.after(SILENCE);
        Deadline recovery = Deadline.after(RECOVERY);
        for (Optional<PidFile> file = running(); file.isPresent(); file = running()) {
            Superuser superuser = new Superuser(file.get().port(), password);
            Answer answer = superuser.ask(folder.data());
            if (answer == Answer.READY) {
                return files(superuser.port()).areWritten() ? Optional.of(superuser) : Optional.empty();
            }
            if ((answer == Answer.BUSY ? recovery : silence).hasPassed()) {
                return Optional.empty();
            }
            Deadline.pause();
        }
        return Optional.empty();
    }

    /** The number in the file counts only while it is the number of one of this folder's own processes. */
    private Optional<PidFile> running() throws IOException {
        return PidFile.read(folder.data()).filter(file -> processes.includes(file.pid()));
    }

    private ServerFiles files(int port) {
        return new ServerFiles(folder.data(), port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends whatever of this folder still runs, politely first, and clears away what it left. */
    void stop(Duration patience) throws IOException, InterruptedException {
        boolean stopped = running().isEmpty()
                || programs.stop(StopMode.FAST, patience).succeeded()
                || programs.stop(StopMode.IMMEDIATE, IMMEDIATE_STOP).succeeded();
        processes.end(stopped ? SILENCE : Duration.ZERO);
        Files.deleteIfExists(PidFile.in(folder.data()));
    }
}
