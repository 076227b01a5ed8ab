package express.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The test's hold on a {@link Scribe}, which is killed at the latest when the test closes it. */
record ScribeProcess(Process process, BufferedReader output, List<String> log) implements AutoCloseable {

    private static final String COMMITTED = "committed ";

    static ScribeProcess start(Path folder) {
        try {
            Process process = new ProcessBuilder(command(folder))
                    .redirectErrorStream(true)
                    .start();
            return new ScribeProcess(process, process.inputReader(), new ArrayList<>());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Scribe.class.getName(),
                folder.toString());
    }

    /** What the scribe says behind this word, once it says it. */
    String await(String word) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            log.add(line);
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
        }
        throw new IllegalStateException("the scribe ended without saying " + word + ": " + log);
    }

    /** All that it said, once it has ended. */
    String said() {
        output.lines().forEach(log::add);
        return String.join("\n", log);
    }

    /** The numbers that it found in the table. */
    List<Long> found() throws IOException {
        String numbers = await("found").replaceAll("[\\[\\] ]", "");
        return Stream.of(numbers.split(","))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    void write(int lines) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        for (int line = 0; line < lines; line++) {
            await("committed");
        }
    }

    /** As {@code kill -9}; by its handle, because a process that is killed directly loses what it said last. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** The last number that it said was committed before it ended, of its own accord or not. */
    long lastCommitted() throws IOException, InterruptedException {
        output.lines().forEach(log::add);
        process.waitFor();
        return log.stream()
                .filter(line -> line.startsWith(COMMITTED))
                .mapToLong(line -> Long.parseLong(line.substring(COMMITTED.length())))
                .max()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
