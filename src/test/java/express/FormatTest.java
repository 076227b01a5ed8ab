package express;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void javaIsLaidOutByTheFormatter() throws IOException {
        List<Path> otherwise = Sources.list("src", ".java").parallelStream()
                .filter(file -> !formatted(file).equals(Sources.text(file)))
                .toList();
        if (Golden.updating()) {
            for (Path file : otherwise) {
                Files.writeString(file, formatted(file));
            }
        } else {
            assertThat(otherwise).as("run scripts/format").isEmpty();
        }
    }

    private static String formatted(Path file) {
        try {
            return FORMATTER.formatSourceAndFixImports(Sources.text(file));
        } catch (FormatterException unreadable) {
            throw new IllegalStateException(file + " is no Java", unreadable);
        }
    }
}
