package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Makes of what was typed what the index is asked, and remembers how it was understood. For one question. */
final class Preparation {

    private static final int MOST_WORDS = 32;
    private static final int MOST_PHRASES = 8;
    private static final int MOST_EXCLUDED = 16;

    /** What a concept counts, in whatever language it is said. */
    private static final float MEANT = 1;

    /** Of a related concept, in parts of what is meant; 0.3 brings too much that is beside the point. */
    private static final float RELATED = 0.1f;

    /** A concept that is named but vaguely still says what is looked for. */
    private static final double VAGUENESS = 0.7;

    /** What a word counts that stands there as typed, folded and stemmed each. */
    private static final float DIRECT = 0.4f;

    /**
     * How much less it counts where its meaning is known: that is found in all languages alike, and the word as typed
     * comes on top of it. Otherwise things in the language of the question would stand before those that answer it.
     */
    private static final float KNOWN_BY_MEANING = 0.75f;

    /** What a word without a meaning counts beside words that have one. */
    private static final float BESIDE_MEANT = 0.3f;

    private static final float MARKS_TOO = 0.5f * DIRECT;
    private static final float JOINED = 0.8f * DIRECT;
    private static final float BEGUN = 0.6f * DIRECT;
    private static final float CORRECTED = 0.7f * DIRECT;

    /** What is meant less surely helps to find, but would mark too much. */
    private static final float CERTAIN = 0.5f;

    private final Reading reading;
    private final Concepts concepts;
    private final Inquiry inquiry;
    private final Asked asked;
    private final String language;
    private final WordSplitter splitter;
    private final BooleanQuery.Builder any = new BooleanQuery.Builder();
    private final Set<String> marks = new LinkedHashSet<>();
    private final List<Understood.Part> parts = new ArrayList<>();
    private final Set<Term> used = new HashSet<>();
    private final Map<Term, TermStates> states = new HashMap<>();
    private final List<Mention> guessed = new ArrayList<>();
    private final boolean wide;
    private boolean cut;

    Preparation(Reading reading, Concepts concepts, Inquiry inquiry) {
        this(reading, concepts, inquiry, true);
    }

    /** @param wide whether what is only related to what is meant may be found, too */
    Preparation(Reading reading, Concepts concepts, Inquiry inquiry, boolean wide) {
        this.reading = reading;
        this.concepts = concepts;
        this.inquiry = inquiry;
        this.asked = Asked.of(inquiry.words());
        this.language = Fields.language(inquiry.language());
        this.splitter = WordSplitter.of(inquiry.language());
        this.wide = wide;
        this.cut = asked.cut();
    }

    Prepared prepare() throws IOException {
        if (inquiry.words().isBlank()) {
            return new Prepared(MatchAllDocsQuery.INSTANCE, List.of(), marks, parts, false, false);
        }
        List<Word> words = firstWords();
        List<Mention> mentions = new ArrayList<>(mentions(words));
        Set<String> common = common(words);
        boolean allCommon = words.stream().allMatch(word -> common.contains(word.folded()));
        List<Word> wanted = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean meant = mentions.stream().anyMatch(it -> it.from() == word.from() && it.to() == word.to());
            if (!allCommon && !meant && common.contains(word.folded())) {
                part(word, Understood.How.COMMON, List.of(), List.of());
            } else {
                want(word, mentions, i == words.size() - 1);
                wanted.add(word);
            }
        }
        join(words);
        mentions.addAll(guessed);
        addConcepts(mentions);
        return prepared(wanted);
    }

    /** Those that say too little: in the language that was told, or in another one if they are not of that. */
    private Set<String> common(List<Word> words) throws IOException {
        Set<String> common = new HashSet<>();
        for (Word word : words) {
            if (CommonWords.of(language).contains(word.folded())
                    || CommonWords.areSomewhere(word.folded()) && !Spelling.isOf(reading, word.folded(), language)) {
                common.add(word.folded());
            }
        }
        return common;
    }

    private List<Word> firstWords() {
        List<Word> words = splitter.split(asked.wanted());
        if (words.size() > MOST_WORDS) {
            cut = true;
            return words.subList(0, MOST_WORDS);
        }
        return words;
    }

    /** In the language that was told; what neither occurs nor means anything in that is tried in all. */
    private List<Mention> mentions(List<Word> words) throws IOException {
        if (!inquiry.concepts() || words.isEmpty()) {
            return List.of();
        }
        String text = asked.wanted().substring(0, words.getLast().to());
        List<Mention> found = new ArrayList<>(concepts.in(text, language.isEmpty() ? null : inquiry.language()));
        if (!language.isEmpty()) {
            List<Word> unclear = new ArrayList<>();
            for (Word word : words) {
                if (found.stream().noneMatch(it -> covers(it, word)) && !saysLittle(word) && !isKnown(word)) {
                    unclear.add(word);
                }
            }
            if (!unclear.isEmpty()) {
                concepts.in(text, null).stream()
                        .filter(it -> unclear.stream().anyMatch(word -> covers(it, word)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private boolean saysLittle(Word word) {
        return CommonWords.of(language).contains(word.folded()) || concepts.isGeneral(word, inquiry.language());
    }

    private boolean isKnown(Word word) throws IOException {
        return states(new Term(Fields.FOLDED, word.folded())).docFreq() > 0
                || states(new Term(Fields.stems(language), word.stem())).docFreq() > 0;
    }

    private static boolean covers(Mention mention, Word word) {
        return mention.from() < word.to() && word.from() < mention.to();
    }

    private void want(Word word, List<Mention> mentions, boolean last) throws IOException {
        List<String> meanings = mentions.stream()
                .filter(it -> covers(it, word))
                .map(Mention::concept)
                .distinct()
                .toList();
        float directness = directness(word, mentions);
        boolean known = addDirect(word, directness) | addForeign(word, directness);
        if (last && inquiry.typing() && asked.open()) {
            List<String> begun = begin(word, directness);
            if (!known && !begun.isEmpty()) {
                part(word, Understood.How.BEGUN, begun, meanings);
                return;
            }
        }
        if (known) {
            part(word, Understood.How.KNOWN, List.of(), meanings);
        } else if (!meanings.isEmpty()) {
            part(word, Understood.How.MEANT, List.of(), meanings);
        } else {
            guess(word, directness);
        }
    }

    /** Words that occur and are written alike, and what such words mean. */
    private void guess(Word word, float directness) throws IOException {
        List<String> corrected = correct(word, directness);
        List<Mention> near =
                inquiry.concepts() && !saysLittle(word) ? concepts.near(word, inquiry.language()) : List.of();
        guessed.addAll(near);
        Understood.How otherwise = near.isEmpty() ? Understood.How.UNKNOWN : Understood.How.MEANT;
        part(
                word,
                corrected.isEmpty() ? otherwise : Understood.How.CORRECTED,
                corrected,
                near.stream().map(Mention::concept).distinct().toList());
    }

    private static float directness(Word word, List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return 1;
        }
        double surest = mentions.stream()
                .filter(it -> covers(it, word))
                .mapToDouble(Mention::weight)
                .max()
                .orElse(0);
        return surest == 0 ? BESIDE_MEANT : (float) (1 - KNOWN_BY_MEANING * Math.min(1, surest));
    }

    private boolean addDirect(Word word, float directness) throws IOException {
        String exact = Documents.exact(asked.wanted().substring(word.from(), word.to()), language);
        boolean known = add(new Term(Fields.FOLDED, word.folded()), DIRECT * directness);
        if (!exact.equals(word.folded())) {
            add(new Term(Fields.FOLDED, Fields.EXACT + exact), MARKS_TOO * directness);
        }
        if (!language.isEmpty()) {
            known |= add(new Term(Fields.stems(language), word.stem()), DIRECT * directness);
        }
        mark(word);
        return known;
    }

    private void mark(Word word) {
        marks.add(word.folded());
        marks.add(word.stem());
        marks.add(Fields.STEM + word.stem());
    }

    /** A word in the letters of other languages than the one told, or of one that nobody told. */
    private boolean addForeign(Word word, float directness) throws IOException {
        List<String> possible = Scripts.languages(word.folded());
        boolean known = false;
        if (!possible.contains(language)) {
            String text = asked.wanted().substring(word.from(), word.to());
            for (String other : possible) {
                List<Word> split = WordSplitter.of(Locale.of(other)).split(text);
                if (split.size() == 1
                        && add(new Term(Fields.stems(other), split.getFirst().stem()), DIRECT * directness)) {
                    mark(split.getFirst());
                    known = true;
                }
            }
        }
        return known;
    }

    private List<String> begin(Word word, float directness) throws IOException {
        List<String> begun = Spelling.beginningWith(reading, word.folded()).stream()
                .filter(it -> !it.equals(word.folded()))
                .toList();
        addAlike(begun, BEGUN * directness);
        return begun;
    }

    private List<String> correct(Word word, float directness) throws IOException {
        List<String> corrected = Spelling.corrections(reading, word.folded(), language);
        addAlike(corrected, CORRECTED * directness);
        return corrected;
    }

    /** All of them count as one word. */
    private void addAlike(List<String> words, float weight) {
        if (!words.isEmpty()) {
            var alike = new SynonymQuery.Builder(Fields.FOLDED);
            words.forEach(word -> alike.addTerm(new Term(Fields.FOLDED, word)));
            any.add(new BoostQuery(alike.build(), weight), Occur.SHOULD);
            marks.addAll(words);
        }
    }

    /** {@code start up} finds startup. */
    private void join(List<Word> words) throws IOException {
        for (int i = 1; i < words.size(); i++) {
            String joined = words.get(i - 1).folded() + words.get(i).folded();
            if (words.get(i).from() - words.get(i - 1).to() == 1 && add(new Term(Fields.FOLDED, joined), JOINED)) {
                marks.add(joined);
            }
        }
    }

    private void addConcepts(List<Mention> mentions) throws IOException {
        Map<String, Float> weights = new HashMap<>();
        mentions.forEach(it -> weights.merge(it.concept(), it.weight(), Math::max));
        if (wide) {
            related(weights).forEach((concept, weight) -> weights.merge(concept, weight, Math::max));
        }
        for (Map.Entry<String, Float> meant : weights.entrySet()) {
            float sure = (float) Math.pow(meant.getValue(), VAGUENESS);
            add(new Term(Fields.CONCEPTS, meant.getKey()), MEANT * sure);
            if (meant.getValue() >= CERTAIN) {
                marks.add(Fields.CONCEPT + meant.getKey());
            }
        }
    }

    /** What is worth finding too, so little that it only decides among what else is found, or fills up. */
    private Map<String, Float> related(Map<String, Float> weights) {
        Map<String, Float> related = new TreeMap<>();
        weights.forEach((concept, weight) -> {
            List<String> nearest = concepts.related(concept);
            for (int i = 0; i < nearest.size(); i++) {
                related.merge(nearest.get(i), weight * RELATED / (1 + RELATED * i), Math::max);
            }
        });
        return related;
    }

    /** Whether it occurs at all; what does not costs nothing. */
    private boolean add(Term term, float weight) throws IOException {
        TermStates states = states(term);
        if (states.docFreq() == 0) {
            return false;
        }
        if (used.add(term)) {
            Query query = new TermQuery(term, states);
            any.add(weight == 1 ? query : new BoostQuery(query, weight), Occur.SHOULD);
        }
        return true;
    }

    private TermStates states(Term term) throws IOException {
        TermStates known = states.get(term);
        if (known == null) {
            known = TermStates.build(reading, term, true);
            states.put(term, known);
        }
        return known;
    }

    private void part(Word word, Understood.How how, List<String> as, List<String> meanings) {
        parts.add(new Understood.Part(asked.wanted().substring(word.from(), word.to()), how, as, meanings));
    }

    private Prepared prepared(List<Word> wanted) {
        BooleanQuery words = any.build();
        var all = new BooleanQuery.Builder();
        boolean narrowed = false;
        for (String phrase : first(asked.phrases(), MOST_PHRASES)) {
            narrowed |= addPhrase(all, phrase, Occur.MUST, Understood.How.PHRASE);
        }
        boolean positive = narrowed || !words.clauses().isEmpty();
        for (String excluded : first(asked.excluded(), MOST_EXCLUDED)) {
            narrowed |= addPhrase(all, excluded, Occur.MUST_NOT, Understood.How.EXCLUDED);
        }
        if (!narrowed) {
            Query query = positive ? words : MatchNoDocsQuery.INSTANCE;
            return new Prepared(query, Phrases.closeness(reading, language, wanted), marks, parts, cut, false);
        }
        if (!words.clauses().isEmpty()) {
            all.add(words, asked.phrases().isEmpty() ? Occur.MUST : Occur.SHOULD);
        } else if (!positive && wanted.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return new Prepared(all.build(), Phrases.closeness(reading, language, wanted), marks, parts, cut, true);
    }

    private List<String> first(List<String> many, int most) {
        cut |= many.size() > most;
        return many.subList(0, Math.min(many.size(), most));
    }

    private boolean addPhrase(BooleanQuery.Builder all, String phrase, Occur occur, Understood.How how) {
        List<Word> words = splitter.split(phrase);
        if (words.isEmpty()) {
            return false;
        }
        if (words.size() > MOST_WORDS) {
            cut = true;
            words = words.subList(0, MOST_WORDS);
        }
        all.add(Phrases.exactly(reading, words), occur);
        parts.add(new Understood.Part(phrase, how, List.of(), List.of()));
        if (occur == Occur.MUST) {
            words.forEach(word -> marks.add(word.folded()));
        }
        return true;
    }
}
