package express.messaging;

import express.ui.Languages;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the words in which it will be read. Text and HTML are made of it, and the page of a demonstration.
 *
 * @param links about several things at once; letters that were kept before there were such have none
 * @param foot who writes, and why
 * @param shortly the whole of a text message
 * @param scheduling what goes with an e-mail for calendars
 * @param beside the lines once more, in words that somebody vouches for
 */
record Written(
        String lang,
        String subject,
        String greeting,
        List<String> lines,
        @Nullable String code,
        @Nullable Leads link,
        List<Leads> links,
        List<String> foot,
        String shortly,
        @Nullable Scheduling scheduling,
        @Nullable Beside beside) {

    Written {
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** @param address from {@code https:} on */
    record Leads(String words, String address) {

        /** The same on this node, whatever its public address is. */
        String here() {
            return address.replaceFirst("^[a-z]+://[^/]*", "");
        }
    }

    /** The lines in another language. */
    record Beside(String lang, List<String> lines) {

        String dir() {
            return Written.direction(lang);
        }
    }

    String dir() {
        return direction(lang);
    }

    private static String direction(String lang) {
        return Languages.direction(Locale.forLanguageTag(lang));
    }

    /** As plain text, for those who cannot or will not read HTML. */
    String text() {
        var text = new StringJoiner("\n\n", "", "\n");
        text.add(greeting);
        lines.forEach(text::add);
        if (code != null) {
            text.add(dir().equals("rtl") ? leftToRight(code) : code);
        }
        if (link != null) {
            text.add(link.words() + "\n" + link.address());
        }
        links.forEach(one -> text.add(one.words() + "\n" + one.address()));
        if (beside != null) {
            beside.lines().forEach(text::add);
        }
        return text.add("-- \n" + String.join("\n", foot)).toString();
    }

    /** Two groups of digits would change places in a line that is read from the right. */
    private static String leftToRight(String code) {
        return "\u2066" + code + "\u2069";
    }
}
