package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine: one on the path, else one that the system's package manager installs where that is
 * allowed, else Playwright's own. The one without windows comes first: it costs half of the processor.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome.exe");

    private Chromium() {}

    /** Empty means the one that Playwright has installed. */
    static Optional<Path> find() throws IOException, InterruptedException {
        Optional<Path> found = onThePath();
        if (found.isEmpty() && mayInstall()) {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "chromium-headless-shell");
            found = onThePath();
        }
        if (found.isEmpty()) {
            assertThat(run(
                            java(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "com.microsoft.playwright.CLI",
                            "install",
                            "chromium"))
                    .as("Journeys need a browser: install Chromium so that the command chromium is on the path.")
                    .isZero();
        }
        return found;
    }

    private static Optional<Path> onThePath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean mayInstall() {
        return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return builder.start().waitFor();
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }
}
