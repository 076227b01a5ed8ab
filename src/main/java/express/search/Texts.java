package express.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/**
 * What a thing says, of a document of a segment.
 *
 * @param tags in the reader's language if it says itself in that, otherwise all, the original first
 */
record Texts(LeafReader segment, int document, List<String> tags) {

    static Texts of(LeafReader segment, Columns columns, int document, Locale reader) {
        String languages = columns.languages(document);
        List<String> all = languages.isEmpty() ? List.of() : List.of(languages.split(" "));
        return new Texts(segment, document, all.size() < 2 ? all : chosen(all, reader));
    }

    private static List<String> chosen(List<String> all, Locale reader) {
        return all.stream()
                .filter(tag -> tag.equals(reader.toLanguageTag()))
                .findFirst()
                .or(() -> all.stream().filter(tag -> isReaders(tag, reader)).findFirst())
                .map(List::of)
                .orElse(all);
    }

    private static boolean isReaders(String tag, Locale reader) {
        return !reader.getLanguage().isEmpty()
                && Fields.language(Locale.forLanguageTag(tag)).equals(Fields.language(reader));
    }

    String title(String tag) throws IOException {
        return read(Fields.title(tag));
    }

    String text(String tag) throws IOException {
        return read(Fields.text(tag));
    }

    /** What somebody named as what it is about. */
    List<String> subjects() throws IOException {
        String subjects = read(Fields.SUBJECTS);
        return subjects.isEmpty() ? List.of() : List.of(subjects.split(" "));
    }

    private String read(String field) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment, field);
        return values.advanceExact(document) ? values.binaryValue().utf8ToString() : "";
    }
}
