package express.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where the words of the interface lie: in the application, and in a folder beside it if one is named, so that a
 * translation can be tried before it is part of a release.
 */
@Component
class MessageFiles {

    private final List<Resource> all = new ArrayList<>();

    MessageFiles(MessageSettings settings) throws IOException {
        add("classpath*:messages/*.properties");
        if (settings.folder() != null) {
            add(settings.folder().toUri() + "*.properties");
        }
    }

    private void add(String pattern) throws IOException {
        all.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(pattern)));
    }

    /** The languages other than English that the shared words are written in. */
    Stream<Locale> translated() {
        return languagesOf("ui_");
    }

    /** Those in which the shared words of pages for newcomers are written. */
    Stream<Locale> translatedForNewcomers() {
        return languagesOf("ui-newcomers_");
    }

    private Stream<Locale> languagesOf(String file) {
        return all.stream()
                .map(MessageFiles::name)
                .filter(name -> name.startsWith(file))
                .map(name -> Locale.forLanguageTag(name.substring(file.length())))
                .sorted((one, other) -> Languages.ownName(one).compareTo(Languages.ownName(other)));
    }

    List<Resource> in(Locale language) {
        String ending = language.equals(Languages.SOURCE) ? "" : "_" + language.toLanguageTag();
        return all.stream()
                .filter(file -> name(file).replaceFirst("^[^_]*", "").equals(ending))
                .toList();
    }

    static String name(Resource file) {
        return Optional.ofNullable(file.getFilename()).orElseThrow().replace(".properties", "");
    }
}
