package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.TestFolders;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application, unpacked, with a cache of the classes that a start loads, as the installation page advises:
 * the tests start it some thirty times. The start from which the cache learns leaves the demonstration for the others.
 */
public final class Packaged {

    private static final Path JAR = Path.of(System.getProperty("express.jar", "target/express.jar"));
    private static final List<String> JAVA = List.of(
            Chromium.java(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // All journeys together show more pages than what is compiled has room for by default with one compiler.
            "-XX:ReservedCodeCacheSize=512m");

    private static final class Learnt {
        static final Played PLAYED = learn();
    }

    /**
     * What the start left from which the cache learnt.
     *
     * @param data a copy of it, which stays as it is
     */
    private record Played(Path cache, String address, Path folder, Path data) {}

    private Packaged() {}

    /** By which it is started; settings follow. */
    public static List<String> command() {
        return command("-XX:AOTCache=" + Learnt.PLAYED.cache());
    }

    private static List<String> command(String cache) {
        var command = new ArrayList<>(JAVA);
        // At times Java finds two names of one hash in its cache, does without, and warns among what is printed.
        command.addAll(List.of(cache, "-Xlog:aot*=error", "-jar", jar().toString()));
        return command;
    }

    /** The jar as it is downloaded. */
    static List<String> plain() {
        var command = new ArrayList<>(JAVA);
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    private static Path jar() {
        return folder().resolve("express").resolve("express.jar");
    }

    private static Path folder() {
        return JAR.toAbsolutePath().resolveSibling("journeys").resolve("packaged");
    }

    private static void unpack() throws IOException, InterruptedException {
        Files.createDirectories(folder());
        run(List.of(
                Chromium.java(),
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--force",
                "--destination",
                jar().getParent().toString()));
    }

    private static Played learn() {
        try {
            unpack();
            Path cache = folder().resolve("express.aot");
            Running learning = Running.startIn(
                    TestFolders.create("demo"), command("-XX:AOTCacheOutput=" + cache), "--express.demo=true");
            learning.process().destroy();
            assertThat(learning.process().waitFor(2, TimeUnit.MINUTES))
                    .as("learnt")
                    .isTrue();
            assertThat(cache).isNotEmptyFile();
            Path data = TestFolders.create("played").resolve("data");
            copy(learning.folder().resolve("data"), data);
            return new Played(cache, learning.address(), learning.folder(), data);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("the application does not learn", failure);
        }
    }

    /** The demonstration again where it was played, for everybody. */
    static Running startPlayed() {
        Played played = Learnt.PLAYED;
        return Running.startAt(played.address(), played.folder(), command(), "--express.demo=true");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0)
                .as(() -> String.join(" ", command))
                .isTrue();
    }

    /** PostgreSQL's are large, and nobody writes to them. */
    private static boolean isProgram(Path file) {
        return file.getNameCount() > 2 && file.getName(1).toString().startsWith("bin-");
    }

    /** What a stopped application keeps of the demonstration, with the permissions without which no database starts. */
    static void copyDemo(Path target) throws IOException {
        copy(Learnt.PLAYED.data(), target);
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = Files.createDirectories(target.resolve(source.relativize(folder)));
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(source.relativize(file));
                if (isProgram(source.relativize(file))) {
                    Files.createLink(copy, file);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
