package express.glossary;

import express.search.Word;
import express.search.WordSplitter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the concepts that a text names: in its own language first, in others where that finds nothing. */
final class Finder {

    private static final float OTHER_LANGUAGE = 0.5f;
    private static final float GENERAL = 0.5f;
    private static final float AMBIGUOUS = 0.8f;
    private static final float INNER = 0.4f;
    private static final float ALIKE = 0.6f;

    /** What people type is short, and may mix languages; a longer text is written in one. */
    private static final int TYPED = 12;

    private static final int NONE = -1;

    private final TermIndex index;
    private final Alike alike;

    Finder(TermIndex index, Alike alike) {
        this.index = index;
        this.alike = alike;
    }

    /** In the order in which they stand there; only what is named, nothing that is wider. */
    List<Naming> find(String text, @Nullable Locale language) {
        Optional<Locale> tongue = Optional.ofNullable(language).flatMap(Tongues::find);
        List<Word> words = WordSplitter.of(Optional.ofNullable(language).orElse(Locale.ROOT))
                .split(text);
        int own = tongue.map(Tongues::place).orElse(NONE);
        Namings found = own == NONE ? new Namings() : own(words, own);
        if (own == NONE) {
            add(new Matching(index, words).elsewhere(NONE), OTHER_LANGUAGE, found);
        }
        if (found.isEmpty() && words.size() <= TYPED) {
            inflectedElsewhere(text, own, found);
        }
        return found.inOrder();
    }

    /** What a text certainly names in its own language, a language of the glossary: for somebody who reads it. */
    List<Naming> findCertain(String text, Locale tongue) {
        var found = new Namings();
        int own = Tongues.place(tongue);
        List<Span> spans =
                new Matching(index, WordSplitter.of(tongue).split(text)).in(own).spans();
        add(spans.stream().filter(Span::isCertain).toList(), 1, found);
        return found.inOrder();
    }

    /** What a word may have meant that is no term: those that are written much like it. */
    List<Naming> near(Word word, @Nullable Locale language) {
        int own = Optional.ofNullable(language)
                .flatMap(Tongues::find)
                .map(Tongues::place)
                .orElse(NONE);
        var found = new Namings();
        if (own != NONE) {
            for (String nearest : alike.nearest(word.folded(), own)) {
                int[] meanings = index.meanings(TermTable.longer(TermIndex.begin(), nearest), own);
                add(List.of(new Span(0, 1, word.from(), word.to(), meanings, ALIKE)), 1, found);
            }
        }
        return found.inOrder();
    }

    /** Whether everybody knows it in its language, so that it means nothing else. */
    boolean isGeneral(Word word, Locale language) {
        int own = Tongues.find(language).map(Tongues::place).orElse(NONE);
        return own != NONE
                && (index.isLittle(own, word.folded())
                        || index.generalWords(own).contains(word.folded())
                        || index.generalWords(own).contains(word.stem()));
    }

    private Namings own(List<Word> words, int own) {
        var found = new Namings();
        Matching matching = new Matching(index, words).in(own).compounds(own);
        add(matching, 1, found);
        add(matching.inner(), INNER, found);
        if (found.isEmpty() || words.size() <= TYPED) {
            int before = matching.spans().size();
            matching.passingOver(index.generalWords(own)).elsewhere(own);
            add(matching.spans().subList(before, matching.spans().size()), OTHER_LANGUAGE, found);
        }
        return found;
    }

    /** Somebody typed in a language that they did not declare. */
    private void inflectedElsewhere(String text, int own, Namings found) {
        Set<String> known = own == NONE ? Set.of() : index.generalWords(own);
        for (int language = 0; language < Tongues.ALL.size(); language++) {
            if (language != own) {
                List<Word> words = WordSplitter.of(Tongues.ALL.get(language)).split(text);
                add(
                        new Matching(index, words)
                                .passingOver(known)
                                .in(language)
                                .compounds(language),
                        OTHER_LANGUAGE,
                        found);
            }
        }
    }

    private void add(Matching matching, float factor, Namings found) {
        add(matching.spans(), factor, found);
    }

    private void add(List<Span> spans, float factor, Namings found) {
        for (Span span : spans) {
            float shared = isAmbiguous(span.meanings()) ? AMBIGUOUS : 1;
            for (int meaning : span.meanings()) {
                Concept concept = index.concept(meaning);
                float sure = Math.min(span.sure(), Matching.sure(meaning));
                float weight = sure * factor * shared * (concept.general() ? GENERAL : 1);
                found.add(new Naming(concept, span.from(), span.to(), weight));
            }
        }
    }

    private static boolean isAmbiguous(int[] meanings) {
        for (int meaning : meanings) {
            if (Meaning.concept(meaning) != Meaning.concept(meanings[0])) {
                return true;
            }
        }
        return false;
    }
}
