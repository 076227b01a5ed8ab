package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.TestFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged application, running beside the tests as it runs at an operator's.
 *
 * @param folder of its own, with {@code data}
 */
public record Running(Process process, String address, Path folder) implements AutoCloseable {

    private static final int PATIENCE = 240;

    private static final class Demo {
        // Where it was played: what was signed there says under which address.
        static final Running INSTANCE = Packaged.startPlayed();
    }

    /** The one with the demonstration network, shared by all journeys that change nothing others look at. */
    public static Running demo() {
        return Demo.INSTANCE;
    }

    public static Running start(String name, String... settings) {
        return startIn(TestFolders.create(name), settings);
    }

    /** As it is downloaded, as one jar. */
    static Running startPlain(String name, String... settings) {
        return startIn(TestFolders.create(name), Packaged.plain(), settings);
    }

    /** With the demonstration network, on a copy of what one such start has left: it need not be played each time. */
    public static Running startDemo(String name, String... settings) {
        try {
            Path folder = TestFolders.create(name);
            Packaged.copyDemo(folder.resolve("data"));
            return startIn(
                    folder,
                    Stream.concat(Stream.of("--express.demo=true"), Stream.of(settings))
                            .toArray(String[]::new));
        } catch (IOException failure) {
            throw new IllegalStateException("the application does not start", failure);
        }
    }

    /**
     * A folder of its own for a database outside, with what the demonstration has left; at length an empty one, so that the
     * demonstration is played into such a database too.
     */
    public static Path outsideDemo(String name) throws IOException {
        Path folder = TestFolders.create(name).resolve("data");
        if (Budget.of(true, false)) {
            Packaged.copyDemo(folder);
        }
        return folder;
    }

    /** On what an earlier one has left there. */
    static Running startIn(Path folder, String... settings) {
        return startIn(folder, Packaged.command(), settings);
    }

    static Running startIn(Path folder, List<String> packaged, String... settings) {
        return startAt(freeAddress(), folder, packaged, settings);
    }

    static Running startAt(String address, Path folder, List<String> packaged, String... settings) {
        try {
            Files.createDirectories(log(folder).getParent());
            var process = new ProcessBuilder(command(packaged, folder, address, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                    .start();
            var running = new Running(process, address, folder);
            TestFolders.atEnd(running::close);
            running.awaitReadiness();
            return running;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("the application does not start", failure);
        }
    }

    private static List<String> command(List<String> packaged, Path folder, String address, String... settings) {
        var command = new ArrayList<>(packaged);
        command.add("--server.port=" + URI.create(address).getPort());
        command.add("--express.address=" + address);
        command.add("--express.data-dir=" + folder.resolve("data"));
        command.addAll(List.of(settings));
        return command;
    }

    private static String freeAddress() {
        try (var socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it said, which stays. */
    public Path log() {
        return log(folder);
    }

    private static Path log(Path folder) {
        return Path.of("target/journeys", folder.getFileName() + ".log");
    }

    private void awaitReadiness() throws IOException, InterruptedException {
        for (int tries = 0; !isReady(); tries++) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            assertThat(ended || tries > 10 * PATIENCE)
                    .as(() -> "the application did not become ready, see " + log())
                    .isFalse();
        }
    }

    private boolean isReady() throws InterruptedException {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address + "/health")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
        }
    }
}
