package express.attendance;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * A word that was heard, and is typed as everybody types: small or large, with or without accents and vowel signs, and in
 * another script as one hears it.
 */
final class SpokenWord {

    /** Fewer tell too little. */
    private static final int FEWEST_CONSONANTS = 3;

    private static final Transliterator LATIN =
            Transliterator.getInstance("NFKD; [:Mn:] Remove; Any-Latin; NFKD; [:M:] Remove; Latin-ASCII; Lower");

    private SpokenWord() {}

    static boolean same(String said, String typed) {
        String one = letters(said);
        String other = letters(typed);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.equals(other)
                || !script(said).equals(script(typed))
                        && consonants(one).length() >= FEWEST_CONSONANTS
                        && consonants(one).equals(consonants(other));
    }

    /** Whether anything is left of it that can be compared. */
    static boolean canBeHeard(String word) {
        return !letters(word).isEmpty();
    }

    /** ICU’s transliterators keep a state while they work. */
    private static synchronized String letters(String word) {
        return LATIN.transliterate(
                        word.toLowerCase(Locale.ROOT).replace('ى', 'ي').replace('ة', 'ه'))
                .replaceAll("[^a-z0-9]", "")
                .replaceAll("([aou])e", "$1");
    }

    private static String consonants(String letters) {
        return letters.replaceAll("[aeiouyw]", "").replaceAll("(.)\\1+", "$1");
    }

    private static Character.UnicodeScript script(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }
}
