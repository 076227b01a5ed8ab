package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Words of the index that are written much like one that is not, and words that begin alike. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int SHORT = 6;
    private static final int LONG = 8;
    private static final int CORRECTIONS = 3;
    private static final int BEGINNINGS = 24;
    private static final int LOOKED_AT = 2_000;

    /** A word and in how many things it stands. */
    private record Candidate(String word, int away, int things) {}

    private static final Comparator<Candidate> LIKELY = Comparator.comparingInt(Candidate::away)
            .thenComparing(Comparator.comparingInt(Candidate::things).reversed())
            .thenComparing(Candidate::word);

    private Spelling() {}

    /**
     * The nearest: one slip, of long words two. Short ones only of the language that was told: those of others look alike
     * and mean something else.
     */
    static List<String> corrections(Reading reading, String word, String language) throws IOException {
        Terms terms = MultiTerms.getTerms(reading.getIndexReader(), Fields.FOLDED);
        int length = word.codePointCount(0, word.length());
        if (terms == null || length < SHORTEST || word.chars().allMatch(Character::isDigit)) {
            return List.of();
        }
        List<Candidate> near = new ArrayList<>();
        int slips = length < LONG ? 1 : 2;
        var alike = new FuzzyTermsEnum(terms, new Term(Fields.FOLDED, word), slips, 0, true);
        for (BytesRef found = alike.next(); found != null; found = alike.next()) {
            String other = found.utf8ToString();
            boolean fits = language.isEmpty() || other.length() > SHORT || isOf(reading, other, language);
            if (other.charAt(0) != Fields.EXACT && fits) {
                near.add(new Candidate(other, Slips.between(word, other), alike.docFreq()));
            }
        }
        int nearest = near.stream().mapToInt(Candidate::away).min().orElse(0);
        return best(near.stream().filter(it -> it.away() == nearest).toList(), CORRECTIONS);
    }

    /** Whether it stands in a text of a language. */
    static boolean isOf(Reading reading, String word, String language) throws IOException {
        for (String tag : reading.tags()) {
            if (Fields.language(Locale.forLanguageTag(tag)).equals(language)
                    && (reading.getIndexReader().docFreq(new Term(Fields.text(tag), word)) > 0
                            || reading.getIndexReader().docFreq(new Term(Fields.title(tag), word)) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** The most frequent words that begin so. */
    static List<String> beginningWith(Reading reading, String beginning) throws IOException {
        Terms terms = MultiTerms.getTerms(reading.getIndexReader(), Fields.FOLDED);
        int least = Scripts.isLatin(beginning) ? 2 : 1;
        if (terms == null || beginning.length() < least) {
            return List.of();
        }
        List<Candidate> begun = new ArrayList<>();
        TermsEnum words = terms.iterator();
        if (words.seekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END) {
            BytesRef found = words.term();
            for (int i = 0; i < LOOKED_AT && found != null; i++) {
                String word = found.utf8ToString();
                if (!word.startsWith(beginning)) {
                    break;
                }
                begun.add(new Candidate(word, 0, words.docFreq()));
                found = words.next();
            }
        }
        return best(begun, BEGINNINGS);
    }

    private static List<String> best(List<Candidate> candidates, int most) {
        return candidates.stream()
                .sorted(LIKELY)
                .limit(most)
                .map(Candidate::word)
                .toList();
    }
}
