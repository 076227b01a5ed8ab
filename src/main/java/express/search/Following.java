package express.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An index behind one source. A number may become visible after a higher one, as transactions end in any order: so it
 * asks again from where it was a while ago, and passes over what it knows.
 */
final class Following {

    /** So long a transaction may take to show a number that it took. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** By so many numbers it may be late. */
    static final int LATENESS = 2_000;

    private static final int BATCH = 500;

    /** Asking again costs at most a tenth of the time. */
    private static final int SPARING = 10;

    private record Was(Instant at, long mark) {}

    private final Findables source;
    private final Index index;
    private final InstantSource time;
    private final Deque<Was> trail = new ArrayDeque<>();
    private final Map<String, Long> recent = new HashMap<>();
    private long mark;
    private long safe;
    private long nextBackward = System.nanoTime();
    private boolean settled;

    Following(Findables source, Index index, InstantSource time) {
        this.source = source;
        this.index = index;
        this.time = time;
        this.mark = index.mark(source.kind()).change();
        this.safe = index.mark(source.kind()).safe();
        trail.addLast(new Was(time.instant(), mark));
    }

    /** Whether the source forgot what it once knew: another database, or an earlier state of it. */
    boolean isAhead() {
        return source.latest() < mark;
    }

    /** Takes what is new, for so many nanoseconds at the most; whether that was all. */
    boolean follow(long nanoseconds) throws IOException {
        long end = System.nanoTime() + nanoseconds;
        boolean all = source.latest() <= mark || forward(end);
        safe = Math.max(safe, mark - LATENESS);
        settled = all && safe == mark;
        if (all && safe < mark && System.nanoTime() - nextBackward >= 0) {
            Instant asked = time.instant();
            backward();
            moveSafeMark(asked);
            settled = true;
        }
        index.mark(source.kind(), new Index.Mark(mark, safe));
        return all;
    }

    /** Whether it asked for what is late, too, or need not. */
    boolean isSettled() {
        return settled;
    }

    /** Only by what was asked: while nobody looks, nothing becomes safe. */
    private void moveSafeMark(Instant asked) {
        while (!trail.isEmpty() && !trail.getFirst().at().plus(PATIENCE).isAfter(asked)) {
            safe = Math.max(safe, trail.removeFirst().mark());
        }
        recent.values().removeIf(change -> change <= safe);
    }

    private boolean forward(long end) throws IOException {
        List<Changed> changed;
        do {
            changed = source.changedAfter(mark, BATCH);
            take(changed);
        } while (changed.size() == BATCH && end - System.nanoTime() > 0);
        trail.addLast(new Was(time.instant(), mark));
        return changed.size() < BATCH;
    }

    private void take(List<Changed> changed) throws IOException {
        index.apply(source.kind(), changed);
        for (Changed one : changed) {
            recent.put(one.key(), one.change());
            mark = Math.max(mark, one.change());
        }
    }

    /** What became visible late, among what is known. */
    private void backward() throws IOException {
        long begun = System.nanoTime();
        long from = safe;
        List<Changed> changed;
        do {
            changed = source.changedAfter(from, BATCH);
            take(changed.stream()
                    .filter(one -> recent.getOrDefault(one.key(), -1L) < one.change())
                    .toList());
            from = changed.isEmpty() ? from : changed.getLast().change();
        } while (changed.size() == BATCH);
        long now = System.nanoTime();
        nextBackward = now + SPARING * (now - begun);
    }
}
