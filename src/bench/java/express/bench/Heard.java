package express.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long things took, as many threads tell at once, and what failed. */
final class Heard {

    private static final int MOST = 4_000_000;
    private static final Pattern STAMP = Pattern.compile("at(\\d+)z");

    private final double[] took = new double[MOST];
    private final AtomicInteger count = new AtomicInteger();
    private int told;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** Words that say when they were written. */
    static String stamp() {
        return "at" + System.nanoTime() + "z";
    }

    void since(long begun) {
        took[count.getAndIncrement() % MOST] = (System.nanoTime() - begun) / 1e6;
    }

    void fail(Exception failure) {
        failures.merge(String.valueOf(failure.getMessage()).replaceAll("[0-9a-f-]{20,}", "…"), 1, Integer::sum);
    }

    /** Returns when nothing more has been heard for a second. */
    void settle() {
        int before;
        do {
            before = count.get();
            LockSupport.parkNanos(1_000_000_000);
        } while (count.get() > before);
    }

    /** Until the stream ends. */
    void hear(InputStream events) throws IOException {
        while (true) {
            Matcher stamps = STAMP.matcher(Phone.line(events));
            while (stamps.find()) {
                since(Long.parseLong(stamps.group(1)));
            }
        }
    }

    /** What was heard since this was asked the last time. */
    String lately() {
        int begin = told;
        told = count.get();
        return between(begin, told);
    }

    @Override
    public String toString() {
        return between(0, Math.min(MOST, count.get()));
    }

    private String between(int begin, int end) {
        double[] sorted = Arrays.copyOfRange(took, begin, end);
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return "nothing, " + failures;
        }
        return String.format(
                Locale.ROOT,
                "%,d, median %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms, failed %s",
                sorted.length,
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99),
                sorted[sorted.length - 1],
                failures);
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
