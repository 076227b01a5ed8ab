package express.reports;

import express.texts.Merge;
import java.util.Optional;

/** Puts together what two people made of the same paragraphs without seeing each other. */
final class Blend {

    /** Stands for the end of a line, which is a word among others then. */
    private static final String END = "\u2424";

    private Blend() {}

    /** Nothing, if both replaced the same words by others. */
    static Optional<String> of(String base, String theirs, String mine) {
        return Merge.of(signed(base), signed(theirs), signed(mine)).map(Blend::plain);
    }

    private static String signed(String text) {
        return text.replace(END, "").replace("\n", " " + END + " ");
    }

    private static String plain(String merged) {
        return merged.replaceAll(" *" + END + " *", "\n").strip();
    }
}
