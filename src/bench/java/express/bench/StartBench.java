package express.bench;

import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From the command to the first page, of the plain jar and of the unpacked one with the JDK's cache of loaded classes,
 * with the database outside; and the memory after a thousand requests. The options for a small machine are those of
 * docs/operate/install.md. Needs what scripts/aot-cache makes.
 */
final class StartBench {

    private static final int PAIRS = 5;
    private static final int REQUESTS = 1_000;

    private record Start(double seconds, double megabytes) {}

    private StartBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "start");
        try (EmbeddedPostgres outside = EmbeddedPostgres.start(folder)) {
            List<Start> plain = new ArrayList<>();
            List<Start> cached = new ArrayList<>();
            List<Start> small = new ArrayList<>();
            start(outside.access(), "-jar", "target/express.jar");
            for (int pair = 0; pair < PAIRS; pair++) {
                plain.add(start(outside.access(), "-jar", "target/express.jar"));
                cached.add(start(
                        outside.access(), "-XX:AOTCache=target/express.aot", "-jar", "target/express/express.jar"));
                small.add(start(
                        outside.access(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=256m",
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        "-XX:AOTCache=target/express.aot",
                        "-jar",
                        "target/express/express.jar"));
            }
            report("plain jar", plain);
            report("with the cache", cached);
            report("on a small machine", small);
        }
    }

    private static void report(String name, List<Start> starts) {
        System.out.printf(
                Locale.ROOT,
                "%-20s first page after %.2f s, %.0f MB resident after %d requests (medians of %d)%n",
                name,
                PagesBench.median(starts.stream().map(Start::seconds).toList()),
                PagesBench.median(starts.stream().map(Start::megabytes).toList()),
                REQUESTS,
                starts.size());
    }

    private static Start start(DatabaseAccess database, String... what) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(what));
        command.addAll(List.of(
                "--server.port=" + port,
                "--express.demo=true",
                "--express.database.url=" + database.url(),
                "--express.database.user=" + database.user(),
                "--express.database.password=" + database.password(),
                "--express.database.owner-user=" + database.ownerUser(),
                "--express.database.owner-password=" + database.ownerPassword()));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench/start.log").toFile())
                .start();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/practices"))
                    .build();
            while (!answers(http, page)) {
                if (!process.isAlive()) {
                    throw new IOException("Express did not start, see target/bench/start.log");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            for (int request = 0; request < REQUESTS; request++) {
                http.send(page, BodyHandlers.discarding());
            }
            return new Start(seconds, residentMegabytes(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(HttpClient http, HttpRequest page) throws InterruptedException {
        try {
            return http.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the operating system holds in memory for the process; Linux only. */
    private static double residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024.0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
