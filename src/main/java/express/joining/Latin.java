package express.joining;

import java.util.List;

/** Latin letters as English, French, German, Polish and Turkish offices write the sounds of others with them. */
final class Latin {

    private record Rule(String from, String to) {}

    /** The longer ones first. Capitals are read in two ways ({@link Bones}). */
    private static final List<Rule> RULES = List.of(
            new Rule("shch", "s"),
            new Rule("sch", "s"),
            new Rule("tch", "s"),
            new Rule("tsch", "s"),
            new Rule("dzh", "J"),
            new Rule("sh", "s"),
            new Rule("zh", "z"),
            new Rule("ts", "s"),
            new Rule("tz", "s"),
            new Rule("cz", "s"),
            new Rule("dj", "J"),
            new Rule("kh", "K"),
            new Rule("gh", "G"),
            new Rule("ph", "f"),
            new Rule("th", "T"),
            new Rule("dh", "D"),
            new Rule("ck", "k"),
            new Rule("ch", "C"),
            new Rule("ou", "u"),
            new Rule("oo", "u"),
            new Rule("ee", "i"),
            new Rule("ce", "se"),
            new Rule("ci", "si"),
            new Rule("cy", "sy"),
            new Rule("c", "k"),
            new Rule("q", "k"),
            new Rule("x", "ks"),
            new Rule("ge", "Xe"),
            new Rule("gi", "Xi"),
            new Rule("j", "Y"),
            new Rule("w", "W"),
            new Rule("h", "H"));

    private Latin() {}

    static String fold(String text) {
        var folded = new StringBuilder();
        String plain = text.replaceAll("(off|eff)$", "ov").replaceAll("[^a-z]", "");
        String word = plain.startsWith("ou") && plain.length() > 2 && isVowel(plain.charAt(2))
                ? "w" + plain.substring(2)
                : plain;
        for (int at = 0; at < word.length(); ) {
            int here = at;
            Rule rule = RULES.stream()
                    .filter(it -> word.startsWith(it.from, here))
                    .findFirst()
                    .orElse(null);
            folded.append(rule == null ? word.substring(at, at + 1) : rule.to);
            at += rule == null ? 1 : rule.from.length();
        }
        return folded.toString();
    }

    static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
