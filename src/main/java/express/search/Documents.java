package express.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Makes documents of the index. */
final class Documents {

    private final Concepts concepts;

    Documents(Concepts concepts) {
        this.concepts = concepts;
    }

    Document of(Findable thing, long change) {
        var document = new Document();
        String id = Fields.id(thing.kind(), thing.key());
        document.add(new StringField(Fields.ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.KEY, new BytesRef(id)));
        document.add(new NumericDocValuesField(Fields.CHANGE, change));
        document.add(new NumericDocValuesField(Fields.STANDING, Float.floatToIntBits(thing.standing())));
        if (thing.confirmed() != null) {
            document.add(new NumericDocValuesField(
                    Fields.CONFIRMED, thing.confirmed().toEpochDay()));
        }
        addFacets(document, thing);
        addSpots(document, thing);
        thing.spans()
                .forEach(it -> document.add(
                        new SortedNumericDocValuesField(Fields.span(it.name()), Spans.encode(it.from(), it.to()))));
        document.add(new BinaryDocValuesField(Fields.SUBJECTS, new BytesRef(String.join(" ", thing.subjects()))));
        addWordings(document, thing);
        return document;
    }

    private static void addFacets(Document document, Findable thing) {
        addFacet(document, Fields.KIND, thing.kind());
        thing.facets().forEach((facet, values) -> values.forEach(value -> addFacet(document, facet, value)));
    }

    private static void addFacet(Document document, String facet, String value) {
        document.add(new SortedSetDocValuesField(Fields.FACETS, new BytesRef(Fields.facet(facet, value))));
        document.add(new StringField(Fields.FACET, Fields.facet(facet, value), Field.Store.NO));
    }

    private static void addSpots(Document document, Findable thing) {
        for (Findable.Spot spot : thing.spots()) {
            document.add(new LatLonPoint(Fields.SPOT, spot.latitude(), spot.longitude()));
            document.add(new LatLonDocValuesField(Fields.SPOT, spot.latitude(), spot.longitude()));
        }
        if (thing.spots().isEmpty()) {
            document.add(new StringField(Fields.SPOTLESS, "", Field.Store.NO));
        }
    }

    private void addWordings(Document document, Findable thing) {
        Map<String, WeighedWords> weighed = new HashMap<>();
        Map<String, Wording> byTag = new LinkedHashMap<>();
        thing.wordings().forEach(it -> byTag.putIfAbsent(it.language().toLanguageTag(), it));
        document.add(new BinaryDocValuesField(Fields.LANGUAGES, new BytesRef(String.join(" ", byTag.keySet()))));
        byTag.values().forEach(it -> {
            var meant = new WeighedWords();
            add(document, weighed, meant, it);
            takeHighest(weighed, Fields.CONCEPTS, meant);
        });
        addLabels(weighed, thing.labels());
        addSubjects(weighed, thing.subjects());
        weighed.forEach((field, words) -> {
            if (!words.isEmpty()) {
                document.add(new Field(field, words.stream(), Fields.WEIGHED));
            }
        });
    }

    /** On top of what the words say: who named a subject has read them. */
    private void addSubjects(Map<String, WeighedWords> weighed, List<String> subjects) {
        WeighedWords meant = weighed.computeIfAbsent(Fields.CONCEPTS, it -> new WeighedWords());
        subjects.forEach(subject ->
                concepts.around(subject).forEach((concept, weight) -> meant.add(concept, Fields.subject(weight))));
    }

    private void addLabels(Map<String, WeighedWords> weighed, String labels) {
        var said = new WeighedWords();
        var stems = new WeighedWords();
        WordSplitter.of(Locale.ENGLISH).split(labels).forEach(word -> {
            said.add(word.folded(), Fields.LABEL);
            stems.add(word.stem(), Fields.LABEL);
        });
        var meant = new WeighedWords();
        concepts.in(labels, Locale.ENGLISH).forEach(mention -> meant.add(mention.concept(), Fields.LABEL));
        takeHighest(weighed, Fields.FOLDED, said);
        takeHighest(weighed, Fields.stems("en"), stems);
        takeHighest(weighed, Fields.CONCEPTS, meant);
    }

    private static void takeHighest(Map<String, WeighedWords> weighed, String field, WeighedWords words) {
        weighed.computeIfAbsent(field, it -> new WeighedWords()).takeHighest(words);
    }

    private void add(Document document, Map<String, WeighedWords> weighed, WeighedWords meant, Wording wording) {
        String tag = wording.language().toLanguageTag();
        String text = text(wording);
        add(document, weighed, meant, wording, Fields.title(tag), wording.title(), from -> Fields.TITLE);
        add(
                document,
                weighed,
                meant,
                wording,
                Fields.text(tag),
                text,
                from -> from < wording.summary().length() ? Fields.SUMMARY : Fields.BODY);
    }

    /** Summary and body are one text, as for the reader. */
    private static String text(Wording wording) {
        return wording.body().isBlank()
                ? wording.summary()
                : wording.summary() + (wording.summary().isBlank() ? "" : "\n\n") + wording.body();
    }

    private void add(
            Document document,
            Map<String, WeighedWords> weighed,
            WeighedWords meant,
            Wording wording,
            String field,
            String text,
            Places places) {
        List<Word> words = WordSplitter.of(wording.language()).split(text);
        List<Mention> mentions = concepts.in(text, wording.language());
        // Beside the words rather than among stored fields: those are read in blocks of several documents.
        document.add(new BinaryDocValuesField(field, new BytesRef(text)));
        document.add(new Field(field, new PlacedWords(words, mentions), Fields.PLACED));
        WeighedWords folded = weighed.computeIfAbsent(Fields.FOLDED, it -> new WeighedWords());
        WeighedWords stems =
                weighed.computeIfAbsent(Fields.stems(Fields.language(wording.language())), it -> new WeighedWords());
        String language = wording.language().getLanguage();
        words.forEach(word -> weigh(
                word,
                exact(text.substring(word.from(), word.to()), language),
                places.weight(word.from()),
                folded,
                stems));
        mentions.forEach(mention -> meant.add(
                mention.concept(), Math.max(1, Math.round(places.weight(mention.from()) * mention.weight()))));
    }

    /** What a word counts that begins at a place. */
    @FunctionalInterface
    private interface Places {

        int weight(int from);
    }

    private static void weigh(Word word, String exact, int weight, WeighedWords folded, WeighedWords stems) {
        boolean hasMarks = !exact.equals(word.folded());
        folded.add(word.folded(), hasMarks ? weight - Math.max(1, weight / 4) : weight);
        if (hasMarks) {
            folded.add(Fields.EXACT + exact, weight);
        }
        stems.add(word.stem(), weight);
    }

    /** As written, but for case and apostrophes: with it, who types marks finds those who type them first. */
    static String exact(String token, String language) {
        return Folding.exact(Apostrophes.core(Letters.settle(token), language)).replace("'", "");
    }
}
