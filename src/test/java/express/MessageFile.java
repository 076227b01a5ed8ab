package express;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of one module in one language: those of its pages, or those of its pages for newcomers. */
public record MessageFile(String name, ULocale language, Map<String, String> texts) {

    static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final String NEWCOMERS = "-newcomers";

    public String module() {
        return name.replace(NEWCOMERS, "");
    }

    public boolean isForNewcomers() {
        return name.endsWith(NEWCOMERS);
    }

    public static List<MessageFile> all() {
        return Sources.list(FOLDER.toString(), ".properties").stream()
                .map(MessageFile::read)
                .toList();
    }

    private static MessageFile read(Path file) {
        String[] name = file.getFileName().toString().replace(".properties", "").split("_", 2);
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var sorted = new TreeMap<String, String>();
        texts.forEach((key, text) -> sorted.put((String) key, (String) text));
        return new MessageFile(name[0], ULocale.forLanguageTag(name.length > 1 ? name[1] : "en"), sorted);
    }

    public boolean isSource() {
        return language.equals(ULocale.ENGLISH);
    }
}
