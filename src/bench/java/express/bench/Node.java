package express.bench;

import express.postgres.DatabaseAccess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Express in a process of its own, with what the benchmarks add to it. */
final class Node implements AutoCloseable {

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Node start(String... arguments) throws IOException {
        return start(Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "data"), arguments);
    }

    /** One on a database that others look into, too. */
    static Node on(DatabaseAccess access, String... arguments) throws IOException {
        return start(Stream.concat(
                        Stream.of(
                                "--express.database.url=" + access.url(),
                                "--express.database.user=" + access.user(),
                                "--express.database.password=" + access.password(),
                                "--express.database.owner-user=" + access.ownerUser(),
                                "--express.database.owner-password=" + access.ownerPassword()),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }

    /**
     * @param data where the node keeps what it has, and may find what it had
     * @param arguments for Express; what begins with {@code -X} is for the machine of Java
     */
    static Node start(Path data, String... arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                "express.Express",
                "--server.port=" + port,
                "--express.data-dir=" + data,
                // A load generator keeps its connections; Tomcat would close each after a hundred requests.
                "--server.tomcat.max-keep-alive-requests=-1"));
        var either = Stream.of(arguments).collect(Collectors.partitioningBy(it -> it.startsWith("-X")));
        command.addAll(either.get(false));
        command.addAll(1, options());
        command.addAll(1, either.get(true));
        var node = new Node(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("log").toFile())
                        .start(),
                port);
        node.awaitReady();
        return node;
    }

    /** For the machine of Java, such as {@code -Xmx500m}; the load generator does without. */
    private static List<String> options() {
        return Optional.ofNullable(System.getenv("NODE_OPTIONS")).stream()
                .flatMap(it -> Stream.of(it.split(" ")))
                .toList();
    }

    /** Beans of tests would be found too: of what is compiled beside them only the limits are given. */
    private static String withoutTests(String path) throws IOException {
        Path tests = Path.of("target/test-classes").toAbsolutePath();
        Path alone = Path.of("target/bench/classes").toAbsolutePath();
        for (Class<?> limit : List.of(EmptyPage.class, BareStream.class)) {
            Path file = Path.of(limit.getName().replace('.', '/') + ".class");
            Files.createDirectories(alone.resolve(file).getParent());
            Files.copy(tests.resolve(file), alone.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        return path.replace(tests.toString(), alone.toString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                .build();
        while (process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException("Express did not start");
    }

    /** Resident now. */
    long megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / 1_024;
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
