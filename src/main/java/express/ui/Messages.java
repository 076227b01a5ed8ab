package express.ui;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The words of the interface: one file a module and language, patterns in ICU's message format. A key that a language
 * lacks is said in English.
 */
@Component
public class Messages {

    private static final String NEWCOMERS = "-newcomers";

    private final Map<Locale, Map<String, Pattern>> byLanguage = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();

    Messages(Languages languages, MessageFiles files) throws IOException {
        for (Locale language : languages.newcomers()) {
            byLanguage.put(language, load(files.in(language), language));
        }
    }

    private Map<String, Pattern> load(List<Resource> files, Locale language) throws IOException {
        var patterns = new HashMap<String, Pattern>();
        for (Resource file : files) {
            String name = MessageFiles.name(file).replaceFirst("_.*", "");
            read(file).forEach((key, text) -> {
                patterns.put((String) key, Pattern.of((String) text, language));
                sources.add(new Source(name, language, (String) key, (String) text));
            });
        }
        return patterns;
    }

    private static Properties read(Resource file) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    /** The text of a key, with arguments {@code {0}}, {@code {1}} … filled in. A missing key is shown as itself. */
    public String text(Locale language, String key, Object... arguments) {
        Pattern pattern = byLanguage.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            pattern = byLanguage.get(Languages.SOURCE).get(key);
        }
        return pattern == null ? key : pattern.with(arguments);
    }

    /** One text as it stands in its file, by module of texts and language. */
    public record Source(String file, Locale language, String key, String pattern) {}

    /** All texts of pages for newcomers: those whose files end with {@code -newcomers}. */
    public List<Source> newcomers() {
        return sources.stream().filter(it -> it.file().endsWith(NEWCOMERS)).toList();
    }

    /** All texts of such keys, in every language that has them. */
    public List<Source> listAll(Predicate<String> keys) {
        return sources.stream().filter(it -> keys.test(it.key())).toList();
    }

    public boolean knows(String key) {
        return byLanguage.get(Languages.SOURCE).containsKey(key);
    }

    /** Most texts have no arguments: they are kept as they will be shown. */
    private sealed interface Pattern {

        String with(Object... arguments);

        record Plain(String text) implements Pattern {
            @Override
            public String with(Object... arguments) {
                return text;
            }
        }

        /** ICU's formats are not safe for several threads; a copy is cheap. */
        record Filled(MessageFormat format) implements Pattern {
            @Override
            public String with(Object... arguments) {
                return format.clone().format(arguments);
            }
        }

        record Elided(Pattern open) implements Pattern {
            @Override
            public String with(Object... arguments) {
                return Elision.close(open.with(arguments));
            }
        }

        static Pattern of(String text, Locale language) {
            if (Elision.concerns(language, text)) {
                return new Elided(filled(Elision.open(text), language));
            }
            return filled(text, language);
        }

        private static Pattern filled(String text, Locale language) {
            var format = new MessageFormat(text, ULocale.forLocale(language));
            return format.getArgumentNames().isEmpty() ? new Plain(format.format(new Object[0])) : new Filled(format);
        }
    }
}
