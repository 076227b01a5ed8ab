package express;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FormatTest {

    /** By digest, what was found laid out before, so that only what is new has to be formatted; goes with the folder. */
    private static final Path KNOWN = Path.of("target/formatted.txt");

    private static final String FORMATTER_USED = Formatter.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath()
                    .replaceFirst(".*/", "")
            + " on " + Runtime.version();

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void javaIsLaidOutByTheFormatter() throws IOException {
        Set<String> known = Budget.of(known(), Set.of());
        List<Read> files =
                Sources.list("src", ".java").parallelStream().map(Read::of).toList();
        List<Read> otherwise = files.parallelStream()
                .filter(file -> !known.contains(file.digest()))
                .filter(Read::isLaidOutOtherwise)
                .toList();
        remember(files.stream().filter(Predicate.not(otherwise::contains)).toList());
        if (Golden.updating()) {
            for (Read file : otherwise) {
                Files.writeString(file.path(), file.formatted());
            }
        } else {
            assertThat(otherwise)
                    .extracting(Read::path)
                    .as("run scripts/format")
                    .isEmpty();
        }
    }

    private static Set<String> known() throws IOException {
        return Files.exists(KNOWN) ? Set.copyOf(Files.readAllLines(KNOWN)) : Set.of();
    }

    private static void remember(List<Read> files) throws IOException {
        Files.write(KNOWN, files.stream().map(Read::digest).toList());
    }

    /** A file as it was read once: what somebody writes meanwhile is not taken for what was looked at. */
    private record Read(Path path, String text, String digest) {

        static Read of(Path path) {
            String text = Sources.text(path);
            return new Read(path, text, digest(text));
        }

        private static String digest(String text) {
            try {
                var sha256 = MessageDigest.getInstance("SHA-256");
                sha256.update(FORMATTER_USED.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean isLaidOutOtherwise() {
            return !formatted().equals(text);
        }

        String formatted() {
            try {
                return FORMATTER.formatSourceAndFixImports(text);
            } catch (FormatterException unreadable) {
                throw new IllegalStateException(path + " is no Java", unreadable);
            }
        }
    }
}
