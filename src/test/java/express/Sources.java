package express;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own files, for the guards that read them. */
final class Sources {

    private Sources() {}

    /** All files under a folder whose name ends so, in order. */
    static List<Path> list(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code people} for {@code src/main/jte/people/page.jte}. */
    static String folder(Path file) {
        return file.getParent().getFileName().toString();
    }

    /** Whether there is code of this module. */
    static boolean moduleExists(String module) {
        return Files.exists(Path.of("src/main/java/express", module, "package-info.java"));
    }
}
