package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** Tells of what was found: in which language, what it is called, and where the words stand. */
final class Telling {

    private final Reading reading;
    private final Locale language;
    private final List<BytesRef> words;

    Telling(Reading reading, Locale language, Collection<String> marks) {
        this.reading = reading;
        this.language = language;
        this.words = marks.stream().map(BytesRef::new).toList();
    }

    /** What is found of a segment is looked up together. */
    List<Hit> tell(List<Candidate> found) throws IOException {
        Map<LeafReaderContext, Marks> marks = new HashMap<>();
        List<Texts> texts = new ArrayList<>();
        for (Candidate candidate : found) {
            LeafReaderContext segment = segment(candidate);
            int document = candidate.document() - segment.docBase;
            Texts said = Texts.of(segment.reader(), reading.columns(segment), document, language);
            Marks inSegment = marks.computeIfAbsent(segment, it -> new Marks(it.reader(), words));
            said.tags().forEach(tag -> inSegment.want(tag, document));
            texts.add(said);
        }
        for (Marks inSegment : marks.values()) {
            inSegment.find();
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            hits.add(hit(found.get(i), texts.get(i), marks.get(segment(found.get(i)))));
        }
        return hits;
    }

    private LeafReaderContext segment(Candidate candidate) {
        List<LeafReaderContext> segments = reading.getIndexReader().leaves();
        return segments.get(ReaderUtil.subIndex(candidate.document(), segments));
    }

    private static Hit hit(Candidate candidate, Texts texts, Marks marks) throws IOException {
        String tag = texts.tags().stream()
                .filter(it -> marks.isMarked(it, texts.document()))
                .findFirst()
                .orElse(texts.tags().isEmpty() ? "" : texts.tags().getFirst());
        int end = candidate.id().indexOf('\0');
        return new Hit(
                candidate.id().substring(0, end),
                candidate.id().substring(end + 1),
                candidate.score(),
                Locale.forLanguageTag(tag),
                Fragments.whole(texts.title(tag), marks.spans(Fields.title(tag), texts.document())),
                Fragments.best(texts.text(tag), marks.spans(Fields.text(tag), texts.document())));
    }
}
