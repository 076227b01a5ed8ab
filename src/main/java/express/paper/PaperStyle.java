package express.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the plain CSS 2.1 sheet of a language out of {@code paper.css}: the PDF engine knows neither variables nor
 * logical sides, so tokens, sides and digits are written in here.
 */
final class PaperStyle {

    private static final Pattern TOKEN = Pattern.compile("@([a-z-]+)@");
    private static final String LATIN_FIRST = "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic'";
    private static final String ARABIC_FIRST = "'Noto Sans Arabic', 'Noto Sans', 'Noto Sans Ethiopic'";

    private final String source;
    private final PaperTokens tokens;

    PaperStyle(PaperTokens tokens) {
        this.tokens = tokens;
        this.source = read();
    }

    String sheet(Imprint imprint) {
        Map<String, String> values = values(imprint);
        return TOKEN.matcher(source).replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
    }

    private static String value(Map<String, String> values, String token) {
        String value = values.get(token);
        if (value == null) {
            throw new IllegalStateException("paper.css names no known token: " + token);
        }
        return value;
    }

    private Map<String, String> values(Imprint imprint) {
        var values = new LinkedHashMap<String, String>();
        sides(values, imprint);
        colours(values, tokens.colours());
        sizes(values, tokens.type(), tokens.space());
        for (int step = 0; step < tokens.steps().size(); step++) {
            values.put("step-" + (char) ('a' + step), tokens.steps().get(step));
        }
        return values;
    }

    private static void sides(Map<String, String> values, Imprint imprint) {
        Direction direction = imprint.direction();
        values.put("direction", direction.attribute());
        values.put("start", direction.start());
        values.put("end", direction.end());
        values.put("fonts", direction.isRightToLeft() ? ARABIC_FIRST : LATIN_FIRST);
        // Arabic and Ethiopic letters are taller than Latin ones at the same size
        values.put("leading", imprint.isTallScript() ? "1.7" : "1.45");
        values.put("digits", imprint.countsInArabicDigits() ? "arabic-indic" : "decimal");
    }

    private static void colours(Map<String, String> values, PaperTokens.Colours colours) {
        values.put("ink", colours.ink());
        values.put("muted", colours.muted());
        values.put("paper", colours.paper());
        values.put("accent", colours.accent());
        values.put("line", colours.line());
    }

    private static void sizes(Map<String, String> values, PaperTokens.Type type, PaperTokens.Space space) {
        values.put("small", type.small());
        values.put("body", type.body());
        values.put("subheading", type.subheading());
        values.put("heading", type.heading());
        values.put("title", type.title());
        values.put("tight", space.tight());
        values.put("gap", space.gap());
        values.put("section", space.section());
    }

    private static String read() {
        try (InputStream css = PaperStyle.class.getResourceAsStream("/paper/paper.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
