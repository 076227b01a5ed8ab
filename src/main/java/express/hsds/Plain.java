package express.hsds;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Words of others as Express shows them: without the markup that descriptions may hold, in lines. */
final class Plain {

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&#?[a-zA-Z0-9]+;");
    /** Signs that turn the direction of what follows. */
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);

    private Plain() {}

    static String of(String said) {
        String text = MARKUP.matcher(said).find() ? withoutMarkup(said) : said;
        return TURNS.matcher(text).replaceAll("").strip();
    }

    private static String withoutMarkup(String said) {
        Document read = Jsoup.parse(said);
        read.outputSettings(AS_IT_IS);
        read.select("script, style").remove();
        read.select("br").append("\\n");
        read.select("p, li, div, h1, h2, h3").prepend("\\n");
        String lines = Jsoup.clean(read.html().replace("\\n", "\n"), "", Safelist.none(), AS_IT_IS);
        return org.jsoup.parser.Parser.unescapeEntities(lines, false).replaceAll("\\n{3,}", "\n\n");
    }
}
