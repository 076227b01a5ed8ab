package express.ui;

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
 * The languages in which pages can be read: those for which there are message files. Pages for newcomers can be read in
 * more of them. Chooses one for a request, by {@code ?lang=}, which is remembered, or {@code ?tongue=}, which is not, then by
 * what the reader chose before, then by what the browser asks for.
 */
@Component
public class Languages {

    public static final Locale SOURCE = Locale.ENGLISH;
    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    /** For one page, where pages for newcomers lead on to others: a phone of several people keeps no language for a year. */
    static final String ONCE = "tongue";

    private final List<Locale> all;
    private final List<Locale> newcomers;

    @Autowired
    Languages(MessageFiles files) {
        this(files.translated(), files.translatedForNewcomers());
    }

    Languages(Stream<Locale> translated, Stream<Locale> forNewcomers) {
        this.all = Stream.concat(Stream.of(SOURCE), translated).distinct().toList();
        this.newcomers = Stream.concat(all.stream(), forNewcomers).distinct().toList();
    }

    public List<Locale> all() {
        return all;
    }

    /** Those of pages for newcomers: all others, and more. */
    public List<Locale> newcomers() {
        return newcomers;
    }

    /** The language offered that a tag means, if any. Dari is Persian of Afghanistan to CLDR. */
    public Optional<Locale> find(@Nullable String tag) {
        return find(tag, all);
    }

    /** The same on pages for newcomers. */
    public Optional<Locale> findForNewcomers(@Nullable String tag) {
        return find(tag, newcomers);
    }

    private static Optional<Locale> find(@Nullable String tag, List<Locale> offered) {
        if (tag == null || tag.length() > 35) {
            return Optional.empty();
        }
        Locale wanted = Locale.forLanguageTag(tag.strip());
        Locale known = wanted.getLanguage().equals("prs") ? Locale.forLanguageTag("fa-AF") : wanted;
        return Optional.ofNullable(Locale.lookup(
                List.of(new Locale.LanguageRange(known.toLanguageTag().equals("und") ? "*" : known.toLanguageTag())),
                offered));
    }

    Locale of(HttpServletRequest request) {
        return find(request.getParameter(PARAMETER))
                .or(() -> find(request.getParameter(ONCE)))
                .or(() -> find(cookie(request, COOKIE)))
                .or(() -> find(cookie(request, ForNewcomers.COOKIE)))
                .or(() -> preferred(request, all))
                .orElse(SOURCE);
    }

    Locale forNewcomers(HttpServletRequest request) {
        return findForNewcomers(request.getParameter(PARAMETER))
                .or(() -> findForNewcomers(cookie(request, ForNewcomers.COOKIE)))
                .or(() -> find(cookie(request, COOKIE)))
                .or(() -> preferred(request, newcomers))
                .orElse(SOURCE);
    }

    /** A language of pages for newcomers that was asked for on another page. */
    Optional<Locale> missed(HttpServletRequest request) {
        String kept = request.getParameter(PARAMETER);
        String asked = kept == null ? request.getParameter(ONCE) : kept;
        return find(asked).isPresent() ? Optional.empty() : findForNewcomers(asked);
    }

    private static Optional<Locale> preferred(HttpServletRequest request, List<Locale> offered) {
        return Collections.list(request.getLocales()).stream()
                .limit(10)
                .flatMap(locale -> find(locale.toLanguageTag(), offered).stream())
                .findFirst();
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
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
