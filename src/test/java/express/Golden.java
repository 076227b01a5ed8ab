package express;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a test writes and people read, compared whole with the one checked in; {@code -Dupdate} rewrites it. */
public final class Golden {

    private Golden() {}

    public static void compare(Path file, String text) throws IOException {
        if (updating()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(read(file))
                .as(file + " (rewrite it by running this test with -Dupdate)")
                .isEqualTo(text);
    }

    public static String read(Path file) {
        return Files.exists(file) ? Sources.text(file) : "";
    }

    static boolean updating() {
        return System.getProperty("update") != null;
    }
}
