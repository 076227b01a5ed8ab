package express.assignment;

import com.google.ortools.Loader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/** Whether OR-Tools' native library is there for this machine; where it is not, what is a flow is still solved. */
final class Natives {

    private static final boolean PRESENT = load();

    private Natives() {}

    static boolean arePresent() {
        return PRESENT;
    }

    private static boolean load() {
        long anHourAgo = ManagementFactory.getRuntimeMXBean().getStartTime()
                - Duration.ofHours(1).toMillis();
        sweep(Path.of(System.getProperty("java.io.tmpdir")), FileTime.fromMillis(anHourAgo));
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError absent) {
            LoggerFactory.getLogger(Natives.class)
                    .warn(
                            "OR-Tools cannot be loaded on this machine; rules that are no flow are only searched for",
                            absent);
            return false;
        }
    }

    /** The loader unpacks 71 MB, which a killed node leaves; what is old is loaded by now or nobody's. */
    static void sweep(Path folder, FileTime before) {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(folder, "ortools-java*")) {
            for (Path old : unpacked) {
                if (Files.getLastModifiedTime(old).compareTo(before) < 0) {
                    delete(old);
                }
            }
        } catch (IOException | DirectoryIteratorException kept) {
            LoggerFactory.getLogger(Natives.class)
                    .info("What was unpacked before stays in {}: {}", folder, kept.toString());
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
                for (Path each : inside) {
                    delete(each);
                }
            }
        }
        Files.delete(path);
    }
}
