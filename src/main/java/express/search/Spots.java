package express.search;

import java.io.IOException;
import java.util.stream.LongStream;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.SloppyMath;

/** Where the things of one segment are, one after the other. */
final class Spots {

    /** Of what is nowhere. */
    static final double NOWHERE = Double.POSITIVE_INFINITY;

    private final int[] starts;
    private final long[] encoded;

    private Spots(int[] starts, long[] encoded) {
        this.starts = starts;
        this.encoded = encoded;
    }

    static Spots read(LeafReader segment) throws IOException {
        int[] starts = new int[segment.maxDoc() + 1];
        LongStream.Builder encoded = LongStream.builder();
        int count = 0;
        SortedNumericDocValues spots = DocValues.getSortedNumeric(segment, Fields.SPOT);
        for (int document = 0; document < starts.length - 1; document++) {
            starts[document] = count;
            if (spots.advanceExact(document)) {
                for (int i = 0; i < spots.docValueCount(); i++) {
                    encoded.add(spots.nextValue());
                    count++;
                }
            }
        }
        starts[starts.length - 1] = count;
        return new Spots(starts, encoded.build().toArray());
    }

    /** In metres to the nearest of them. */
    double distance(int document, Findable.Spot from) {
        double key = Double.POSITIVE_INFINITY;
        for (int i = starts[document]; i < starts[document + 1]; i++) {
            key = Math.min(
                    key,
                    SloppyMath.haversinSortKey(
                            from.latitude(),
                            from.longitude(),
                            GeoEncodingUtils.decodeLatitude((int) (encoded[i] >>> Integer.SIZE)),
                            GeoEncodingUtils.decodeLongitude((int) encoded[i])));
        }
        return key == Double.POSITIVE_INFINITY ? NOWHERE : SloppyMath.haversinMeters(key);
    }
}
