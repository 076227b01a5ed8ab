package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs PostgreSQL's own programs, each to its end, for one data folder. */
record Programs(DataFolder folder) {

    private static final Duration INITDB_LIMIT = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(2);

    enum StopMode {
        FAST,
        IMMEDIATE
    }

    record Outcome(boolean succeeded, String output) {}

    /**
     * The collation is PostgreSQL's own, so that neither the language of the machine nor an update of its libraries
     * can change the order in an index.
     */
    Outcome initdb(Path data, Path passwordFile) throws IOException, InterruptedException {
        return run(
                INITDB_LIMIT,
                "initdb",
                "--pgdata=" + data,
                "--username=" + Superuser.NAME,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
    }

    /** On Unix the server gets a session of its own, so Ctrl-C in the application's terminal does not reach it. */
    Outcome start(Duration limit) throws IOException, InterruptedException {
        Path log = folder.log().resolve("start.log");
        Files.deleteIfExists(log);
        Outcome outcome = pgCtl(limit, "start", "--log=" + log, "--silent");
        return outcome.succeeded() || Files.notExists(log) ? outcome : new Outcome(false, outcome.output() + text(log));
    }

    Outcome stop(StopMode mode, Duration limit) throws IOException, InterruptedException {
        return pgCtl(limit, "stop", "--mode=" + mode.name().toLowerCase(Locale.ROOT));
    }

    private Outcome pgCtl(Duration limit, String verb, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of(verb, "--pgdata=" + folder.data(), "--wait", "--timeout=" + Math.max(1, limit.toSeconds())));
        arguments.addAll(List.of(options));
        return run(limit.plus(GRACE), "pg_ctl", arguments.toArray(String[]::new));
    }

    private Outcome run(Duration limit, String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Namespace.prefix());
        command.add(folder.binaries().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        // A file, not a pipe: the server inherits it, and would hold the pipe open for as long as it lives.
        Path output = Files.createDirectories(folder.log(), OwnerOnly.folder()).resolve(program + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.postgres().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        tidy(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(limit.toMillis(), MILLISECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return new Outcome(ended && process.exitValue() == 0, text(output));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), UTF_8);
    }

    /** Settings of the person who starts the application must not reach the server. */
    private static void tidy(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("TZ"));
        environment.put("LC_ALL", "C");
    }
}
