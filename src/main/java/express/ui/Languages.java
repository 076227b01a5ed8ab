package express.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The languages in which pages can be read: those for which there are message files. Chooses one for a request, by
 * {@code ?lang=}, then by what the reader chose before, then by what the browser asks for.
 */
@Component
public class Languages {

    public static final Locale SOURCE = Locale.ENGLISH;
    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    private final List<Locale> all;

    /** Each request asks, and most ask for the same few. */
    private final Cache<String, Optional<Locale>> known =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(500).build();

    @Autowired
    Languages(MessageFiles files) {
        this(files.translated());
    }

    Languages(Stream<Locale> translated) {
        this.all = Stream.concat(Stream.of(SOURCE), translated).distinct().toList();
    }

    public List<Locale> all() {
        return all;
    }

    /** The language offered that a tag means, if any. */
    public Optional<Locale> find(@Nullable String tag) {
        return tag == null || tag.length() > 35 ? Optional.empty() : known.get(tag, this::offered);
    }

    /** Dari is Persian of Afghanistan to CLDR. */
    private Optional<Locale> offered(String tag) {
        Locale wanted = Locale.forLanguageTag(tag.strip());
        Locale known = wanted.getLanguage().equals("prs") ? Locale.forLanguageTag("fa-AF") : wanted;
        return Optional.ofNullable(Locale.lookup(
                List.of(new Locale.LanguageRange(known.toLanguageTag().equals("und") ? "*" : known.toLanguageTag())),
                all));
    }

    Locale of(HttpServletRequest request) {
        return find(request.getParameter(PARAMETER))
                .or(() -> find(cookie(request)))
                .or(() -> preferred(request))
                .orElse(SOURCE);
    }

    private Optional<Locale> preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .limit(10)
                .flatMap(locale -> find(locale.toLanguageTag()).stream())
                .findFirst();
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    /** The language's name in that language, as people look for it. */
    public static String ownName(Locale language) {
        return Notation.of(language).ownName();
    }

    public static String direction(Locale language) {
        return Notation.of(language).direction();
    }
}
