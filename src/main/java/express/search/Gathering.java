package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Goes through all that matches: counts the values of facets, and keeps the best. Where there is much it goes in slices,
 * several at once if processors are idle; what it finds does not depend on that.
 */
final class Gathering {

    private static final int SLICE = 32_768;

    private record Slice(LeafReaderContext segment, int from, int to) {}

    /** What one thread finds. */
    private record Share(Tally tally, Shortlist best) {}

    private final Reading reading;
    private final Choice choice;
    private final Ranking ranking;
    private final int most;
    private final Queue<Share> shares = new ConcurrentLinkedQueue<>();

    Gathering(Reading reading, Choice choice, Ranking ranking, int most) {
        this.reading = reading;
        this.choice = choice;
        this.ranking = ranking;
        this.most = most;
    }

    void gather(Query query) throws IOException {
        Query plain = reading.rewrite(query);
        Weight matching = reading.createWeight(plain, ScoreMode.COMPLETE_NO_SCORES, 1);
        Weight scoring = reading.createWeight(plain, ScoreMode.TOP_SCORES, 1);
        List<Slice> slices = slices();
        var least = new AtomicInteger();
        Pieces.work(slices.size(), () -> {
            var share = new Share(new Tally(reading, choice), new Shortlist(reading, choice, ranking, most, least));
            shares.add(share);
            return piece -> {
                Slice slice = slices.get(piece);
                share.tally().count(matching, slice.segment(), slice.from(), slice.to());
                share.best().look(scoring, slice.segment(), slice.from(), slice.to());
            };
        });
    }

    private List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        for (LeafReaderContext segment : reading.getIndexReader().leaves()) {
            int end = segment.reader().maxDoc();
            for (int from = 0; from < end; from += SLICE) {
                slices.add(new Slice(segment, from, Math.min(end, from + SLICE)));
            }
        }
        return slices;
    }

    int total() {
        return shares.stream().mapToInt(share -> share.tally().total()).sum();
    }

    List<Candidate> best() {
        return shares.stream()
                .flatMap(share -> share.best().best())
                .sorted(Candidate.BEST_FIRST)
                .limit(most)
                .toList();
    }

    Map<String, List<Found.Count>> counts() {
        Map<String, List<Found.Count>> told = new HashMap<>();
        int[] counts = sums();
        for (int i = 0; i < counts.length; i++) {
            Values.Value value = reading.values().get(i);
            if (counts[i] > 0 && !value.facetName().equals(Fields.KIND)) {
                told.computeIfAbsent(value.facetName(), it -> new ArrayList<>())
                        .add(new Found.Count(value.value(), counts[i]));
            }
        }
        told.values()
                .forEach(values -> values.sort(
                        Comparator.comparingInt(Found.Count::things).reversed().thenComparing(Found.Count::value)));
        return told;
    }

    private int[] sums() {
        int[] sums = new int[reading.values().size()];
        for (Share share : shares) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += share.tally().count(i);
            }
        }
        return sums;
    }
}
