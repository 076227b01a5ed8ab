package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageFilesTest {

    private static final Locale TIGRINYA = Locale.forLanguageTag("ti");

    @TempDir
    Path folder;

    @Test
    void addsALanguageThatIsBeingTranslated() throws IOException {
        Files.writeString(folder.resolve("ui_ti.properties"), "ui.menu=ዝርዝር");
        var files = new MessageFiles(new MessageSettings(folder));
        var messages = new Messages(new Languages(files), files);

        assertThat(files.translated()).contains(TIGRINYA, Locale.FRENCH);
        assertThat(messages.text(TIGRINYA, "ui.menu")).isEqualTo("ዝርዝር");
        assertThat(messages.text(TIGRINYA, "ui.skip")).isEqualTo("Skip to the content");
    }

    @Test
    void doesWithoutAFolder() throws IOException {
        var files = new MessageFiles(new MessageSettings(null));

        assertThat(files.translated()).contains(Locale.FRENCH).doesNotContain(TIGRINYA);
        assertThat(files.in(Languages.SOURCE))
                .noneMatch(file -> file.getFilename().contains("_"));
    }
}
