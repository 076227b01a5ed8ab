package express.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.IntsRefBuilder;

/**
 * What ranking and counting ask of every document that matches, of one segment, in arrays: the values of its facets one
 * after the other, and what makes it come before others.
 */
final class Columns {

    /** Where the values of a document begin; those of the next end them. */
    private final int[] starts;

    private final int[] values;
    private final Holders holders;
    private final int[] confirmed;
    private final float[] standing;
    private final String[] ids;
    private final String[] languages;
    private final Numbers numbers;

    private Columns(
            Facets facets, int[] confirmed, float[] standing, String[] ids, String[] languages, Numbers numbers) {
        this.starts = facets.starts();
        this.values = facets.values();
        this.holders = Holders.of(starts, values);
        this.confirmed = confirmed;
        this.standing = standing;
        this.ids = ids;
        this.languages = languages;
        this.numbers = numbers;
    }

    private record Facets(int[] starts, int[] values) {}

    private record Numbers(Spots spots, Map<String, Spans> spans) {}

    static Columns read(LeafReader segment, Values numbers) throws IOException {
        int size = segment.maxDoc();
        int[] starts = new int[size + 1];
        int[] values = readFacets(segment, numbers, starts);
        int[] confirmed = new int[size];
        Arrays.fill(confirmed, Integer.MIN_VALUE);
        NumericDocValues days = DocValues.getNumeric(segment, Fields.CONFIRMED);
        while (days.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            confirmed[days.docID()] = (int) days.longValue();
        }
        float[] standing = new float[size];
        NumericDocValues standings = DocValues.getNumeric(segment, Fields.STANDING);
        while (standings.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
            standing[standings.docID()] = Float.intBitsToFloat((int) standings.longValue());
        }
        return new Columns(
                new Facets(starts, values),
                confirmed,
                standing,
                readTexts(segment, Fields.KEY),
                readTexts(segment, Fields.LANGUAGES),
                new Numbers(Spots.read(segment), Spans.read(segment)));
    }

    private static int[] readFacets(LeafReader segment, Values numbers, int[] starts) throws IOException {
        SortedSetDocValues facets = DocValues.getSortedSet(segment, Fields.FACETS);
        int[] numbered = new int[(int) facets.getValueCount()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = numbers.number(facets.lookupOrd(i).utf8ToString());
        }
        IntsRefBuilder values = new IntsRefBuilder();
        for (int document = 0; document < starts.length - 1; document++) {
            starts[document] = values.length();
            if (facets.advanceExact(document)) {
                for (int i = 0; i < facets.docValueCount(); i++) {
                    values.append(numbered[(int) facets.nextOrd()]);
                }
            }
        }
        starts[starts.length - 1] = values.length();
        return Arrays.copyOf(values.ints(), values.length());
    }

    /** Many say the same. */
    private static String[] readTexts(LeafReader segment, String field) throws IOException {
        String[] texts = new String[segment.maxDoc()];
        Map<String, String> known = new HashMap<>();
        BinaryDocValues values = DocValues.getBinary(segment, field);
        while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
            texts[values.docID()] = known.computeIfAbsent(values.binaryValue().utf8ToString(), it -> it);
        }
        return texts;
    }

    int[] values() {
        return values;
    }

    Holders holders() {
        return holders;
    }

    int start(int document) {
        return starts[document];
    }

    int end(int document) {
        return starts[document + 1];
    }

    /** The day, or the least number if nobody ever confirmed it. */
    int confirmed(int document) {
        return confirmed[document];
    }

    float standing(int document) {
        return standing[document];
    }

    /** With its kind. */
    String id(int document) {
        return ids[document];
    }

    Spots spots() {
        return numbers.spots();
    }

    /** Whether each of the numbers lies in one of the spans of its name. */
    boolean hold(Map<String, Integer> at, int document) {
        for (Map.Entry<String, Integer> one : at.entrySet()) {
            Spans spans = numbers.spans().get(one.getKey());
            if (spans == null || !spans.hold(document, one.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** In which it says itself, the original first, with blanks in between. */
    String languages(int document) {
        return languages[document];
    }
}
