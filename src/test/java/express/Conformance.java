package express;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Schemas and test documents of others, which are no part of the project: {@code -Dexpress.conformance} names the folder
 * in which they lie. Without it the tests that want them do not run, and one line says how many.
 */
public final class Conformance {

    private static final String FOLDER = System.getProperty("express.conformance", "");
    private static final AtomicInteger LEFT_OUT = new AtomicInteger();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (LEFT_OUT.get() > 0) {
                System.out.println(LEFT_OUT + " conformance tests did not run: -Dexpress.conformance names no folder");
            }
        }));
    }

    private Conformance() {}

    /** A test with the documents of one standard. */
    @FunctionalInterface
    public interface Trial {
        void run(Path folder) throws Exception;
    }

    public static void with(String standard, Trial trial) throws Exception {
        Path folder = Path.of(FOLDER, standard);
        if (FOLDER.isEmpty() || !Files.isDirectory(folder)) {
            LEFT_OUT.incrementAndGet();
            return;
        }
        trial.run(folder);
    }

    public static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
