package express.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a text where they stand, and at the same places their stems and the concepts that begin there. */
final class PlacedWords extends TokenStream {

    private record Token(String term, int step, int from, int to) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    PlacedWords(List<Word> words, List<Mention> mentions) {
        List<Mention> ordered =
                mentions.stream().sorted(Comparator.comparingInt(Mention::from)).toList();
        int mention = 0;
        for (Word word : words) {
            tokens.add(new Token(word.folded(), 1, word.from(), word.to()));
            if (!word.stem().equals(word.folded())) {
                tokens.add(new Token(Fields.STEM + word.stem(), 0, word.from(), word.to()));
            }
            while (mention < ordered.size() && ordered.get(mention).from() < word.to()) {
                Mention begun = ordered.get(mention++);
                tokens.add(
                        new Token(Fields.CONCEPT + begun.concept(), 0, word.from(), Math.max(word.to(), begun.to())));
            }
        }
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        Token token = tokens.get(next++);
        term.append(token.term());
        position.setPositionIncrement(token.step());
        offsets.setOffset(token.from(), token.to());
        return true;
    }
}
