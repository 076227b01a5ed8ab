package express.search;

import java.util.Locale;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How the index is laid out. Words stand in it twice: without places and with the weight of where they stand, for
 * ranking (BM25F in one field for each way to write a word, so that a word costs one look-up), and with their places by
 * language, for phrases and marks.
 */
final class Fields {

    /** Of the layout; an index of another one cannot be asked. */
    static final String LAYOUT = "4";

    static final String ID = "id";
    static final String KEY = "key";
    static final String LANGUAGES = "languages";
    static final String CHANGE = "change";
    static final String CONFIRMED = "confirmed";
    static final String STANDING = "standing";
    static final String FACETS = "facets";

    /** The same values as {@link #FACETS}, to be looked up. */
    static final String FACET = "facet";

    static final String SPOT = "spot";

    /** Of what is nowhere in particular, or nobody may know where. */
    static final String SPOTLESS = "spotless";

    /** The facet of the kind, which no source can name. */
    static final String KIND = " kind";

    static final char FACET_END = '\u001f';

    static final String FOLDED = "folded";
    static final String CONCEPTS = "concepts";

    /** What somebody named as what a thing is about, with blanks in between: to find what is like it. */
    static final String SUBJECTS = "subjects";

    /** Before a word with its marks, in {@link #FOLDED}. */
    static final char EXACT = '=';

    /** Before a stem and before a concept, among words with places. */
    static final char STEM = '~';

    static final char CONCEPT = '#';

    static final FieldType WEIGHED = type(IndexOptions.DOCS_AND_FREQS, false);
    static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

    /** What a word counts in the body; less when it is written with other marks than it is found by. */
    static final int BODY = 4;

    /** What it is classed as. */
    static final int LABEL = 8;

    static final int SUMMARY = 8;
    static final int TITLE = 24;

    /** What somebody named as what it is about: more than any one word, and on top of what the words say. */
    private static final int SUBJECT = 32;

    /** Slow: a thing that is about something says it often. */
    private static final float SATURATION = 4 * BODY;

    private static final float LENGTH = 0.6f;

    private Fields() {}

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    static Similarity similarity() {
        return new BM25Similarity(SATURATION, LENGTH);
    }

    /** What a concept counts that somebody named, or that is around one. */
    static int subject(float around) {
        return Math.max(1, Math.round(SUBJECT * around));
    }

    static String id(String kind, String key) {
        return kind + '\0' + key;
    }

    static String stems(String language) {
        return "stems." + language;
    }

    static String title(String tag) {
        return "title." + tag;
    }

    static String text(String tag) {
        return "text." + tag;
    }

    static String span(String name) {
        return "span." + name;
    }

    static String facet(String facet, String value) {
        return facet + FACET_END + value;
    }

    /** As fields and index know it. */
    static String language(Locale language) {
        return language.getLanguage().equals("prs") ? "fa" : language.getLanguage();
    }
}
