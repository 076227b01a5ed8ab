package express.legal;

import express.texts.Starter;
import express.texts.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The statements that come with a release: one file in English and one a translation, line by line. */
final class StarterStatements {

    private StarterStatements() {}

    static Starter read(Statement statement) {
        try {
            return read(statement.slug());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** No lawyer has looked at the translations yet, so they say that they are drafts until the operator confirms. */
    private static Starter read(String slug) throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        Map<Locale, String> translations = new HashMap<>();
        for (Resource file : files.getResources("classpath:legal/" + slug + "_*.txt")) {
            String language = String.valueOf(file.getFilename()).replaceAll(".*_|\\.txt$", "");
            translations.put(Locale.forLanguageTag(language), text(file));
        }
        String english = text(files.getResource("classpath:legal/" + slug + ".txt"));
        return new Starter(Locale.ENGLISH, english, translations, Status.MACHINE_DRAFT);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
