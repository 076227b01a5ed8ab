package express.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;

/** The spans of numbers of the things of one segment, of one name, one after the other. */
final class Spans {

    private final int[] starts;
    private final long[] encoded;

    private Spans(int[] starts, long[] encoded) {
        this.starts = starts;
        this.encoded = encoded;
    }

    static long encode(int from, int to) {
        return (long) from << Integer.SIZE | to & 0xffff_ffffL;
    }

    static Map<String, Spans> read(LeafReader segment) throws IOException {
        Map<String, Spans> spans = new HashMap<>();
        for (FieldInfo field : segment.getFieldInfos()) {
            if (field.name.startsWith(Fields.span(""))) {
                spans.put(field.name.substring(Fields.span("").length()), read(segment, field.name));
            }
        }
        return spans;
    }

    private static Spans read(LeafReader segment, String field) throws IOException {
        int[] starts = new int[segment.maxDoc() + 1];
        LongStream.Builder encoded = LongStream.builder();
        int count = 0;
        SortedNumericDocValues values = DocValues.getSortedNumeric(segment, field);
        for (int document = 0; document < starts.length - 1; document++) {
            starts[document] = count;
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    encoded.add(values.nextValue());
                    count++;
                }
            }
        }
        starts[starts.length - 1] = count;
        return new Spans(starts, encoded.build().toArray());
    }

    boolean hold(int document, int number) {
        for (int i = starts[document]; i < starts[document + 1]; i++) {
            if ((int) (encoded[i] >> Integer.SIZE) <= number && number <= (int) encoded[i]) {
                return true;
            }
        }
        return false;
    }
}
