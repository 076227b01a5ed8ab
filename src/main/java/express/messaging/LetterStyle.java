package express.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;

/** Puts the style sheet of letters onto each element, since many readers of mail take no other style. */
final class LetterStyle {

    private record Rule(String selector, String declarations) {}

    private static final List<Rule> RULES = rules();

    private LetterStyle() {}

    private static List<Rule> rules() {
        try {
            String sheet = new ClassPathResource("letters/letter.css").getContentAsString(StandardCharsets.UTF_8);
            return Pattern.compile("([^{}]+)\\{([^}]*)}")
                    .matcher(sheet)
                    .results()
                    .map(LetterStyle::rule)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Rule rule(MatchResult found) {
        return new Rule(found.group(1).strip(), found.group(2).strip().replaceAll("\\s*\n\\s*", " "));
    }

    static String on(String html) {
        Document letter = Jsoup.parse(html);
        letter.outputSettings().prettyPrint(false);
        RULES.forEach(rule -> letter.select(rule.selector()).attr("style", rule.declarations()));
        return letter.outerHtml();
    }
}
