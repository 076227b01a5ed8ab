package express.operations;

import express.journeys.Packaged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar, called with a command as an operator or a timer calls it. */
final class Jar {

    /** How a command ended and what it printed. */
    record Ending(int code, String printed) {}

    private Jar() {}

    static Ending call(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(Packaged.command());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ending(process.exitValue(), printed);
    }
}
