package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Where the words stand in the things that were found, of one segment: the index knows the places. */
final class Marks {

    private final LeafReader segment;
    private final List<BytesRef> words;

    /** By field and document. */
    private final Map<String, TreeMap<Integer, List<Span>>> spans = new HashMap<>();

    Marks(LeafReader segment, List<BytesRef> words) {
        this.segment = segment;
        this.words = words;
    }

    void want(String tag, int document) {
        for (String field : List.of(Fields.title(tag), Fields.text(tag))) {
            spans.computeIfAbsent(field, it -> new TreeMap<>()).put(document, new ArrayList<>());
        }
    }

    void find() throws IOException {
        for (Map.Entry<String, TreeMap<Integer, List<Span>>> field : spans.entrySet()) {
            Terms terms = segment.terms(field.getKey());
            if (terms != null) {
                find(terms.iterator(), field.getValue());
            }
        }
    }

    private void find(TermsEnum terms, TreeMap<Integer, List<Span>> documents) throws IOException {
        PostingsEnum places = null;
        for (int mark = 0; mark < words.size(); mark++) {
            if (terms.seekExact(words.get(mark))) {
                places = terms.postings(places, PostingsEnum.OFFSETS);
                for (Map.Entry<Integer, List<Span>> document : documents.entrySet()) {
                    add(places, document.getKey(), document.getValue(), mark);
                }
            }
        }
    }

    private static void add(PostingsEnum places, int document, List<Span> spans, int mark) throws IOException {
        if (places.docID() < document && places.advance(document) == document || places.docID() == document) {
            for (int i = places.freq(); i > 0; i--) {
                places.nextPosition();
                spans.add(new Span(places.startOffset(), places.endOffset(), mark));
            }
        }
    }

    boolean isMarked(String tag, int document) {
        return !found(Fields.title(tag), document).isEmpty()
                || !found(Fields.text(tag), document).isEmpty();
    }

    /** In the order of the text. */
    List<Span> spans(String field, int document) {
        return found(field, document).stream()
                .sorted(Comparator.comparingInt(Span::from)
                        .thenComparing(Span::to)
                        .thenComparing(Span::mark))
                .toList();
    }

    private List<Span> found(String field, int document) {
        return spans.getOrDefault(field, new TreeMap<>()).getOrDefault(document, List.of());
    }
}
