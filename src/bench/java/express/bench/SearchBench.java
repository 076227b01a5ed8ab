package express.bench;

import express.search.Concepts;
import express.search.Inquiry;
import express.search.Mention;
import express.search.OpenSearch;
import express.search.Search;
import express.search.Word;
import express.search.WordSplitter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Any-word queries of two to six words over many practices, ranked, with facets and passages, at four threads: ours
 * beside a search written by hand on the same index, and beside PostgreSQL's ranking of the same documents without
 * facets and passages. In turn, the medians of pairs. {@code -Dpractices=100000 -Dseconds=10 -Dpairs=5}
 */
final class SearchBench {

    private static final int PRACTICES = Integer.getInteger("practices", 100_000);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 10));
    private static final int PAIRS = Integer.getInteger("pairs", 5);
    private static final int THREADS = Integer.getInteger("threads", 4);
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    /** Where an index may lie already. */
    private static final String FOLDER = System.getProperty("folder", "");

    private static final int QUERIES = 2_000;
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));

    private SearchBench() {}

    /** Asks the query of a number, and says how many it found. */
    @FunctionalInterface
    private interface Asking {

        int ask(int number) throws Exception;
    }

    /** On a machine that does other things, too, the time of processors says more than that of clocks. */
    private record Result(double perSecond, double median, double p95, double processor) {}

    public static void main(String[] arguments) throws Exception {
        var practices = new ManyPractices(PRACTICES);
        List<Map.Entry<String, String>> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            queries.add(practices.query(i));
        }
        Path folder = FOLDER.isEmpty() ? Files.createTempDirectory("search-bench") : Path.of(FOLDER);
        long begun = System.nanoTime();
        try (OpenSearch open = OpenSearch.over(folder, List.of(practices), new FewConcepts(practices), NOW)) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d practices indexed in %.1f s, %.0f MB%n",
                    PRACTICES,
                    (System.nanoTime() - begun) / 1e9,
                    size(folder) / 1e6);
            open.byHand(index -> {
                compare(open.search(), new ByHand(index), queries);
                return 0;
            });
            if (!Boolean.getBoolean("without-postgres")) {
                comparePostgres(open.search(), practices, queries);
            }
        }
    }

    private static void compare(Search search, ByHand hand, List<Map.Entry<String, String>> queries) {
        Asking ours = i -> search.find(inquiry(queries.get(i))).total();
        Asking words = i -> search.find(inquiry(queries.get(i)).byWordsOnly()).total();
        Asking typing = i -> search.find(inquiry(queries.get(i)).asTyped()).total();
        Asking limit = i -> hand.find(queries.get(i).getValue(), queries.get(i).getKey(), true, true);
        Asking bare = i -> hand.find(queries.get(i).getValue(), queries.get(i).getKey(), false, false);
        if (Boolean.getBoolean("profile")) {
            run(ours, TIME.multipliedBy(4));
            return;
        }
        compare("ours / by hand", ours, limit);
        compare("words only / by hand", words, limit);
        compare("ours / words only", ours, words);
        compare("as one types / by hand", typing, limit);
        compare("by hand, bare / with facets, passages", bare, limit);
    }

    private static Inquiry inquiry(Map.Entry<String, String> query) {
        return Inquiry.of(query.getValue(), Locale.of(query.getKey()), "practice");
    }

    private static void compare(String what, Asking one, Asking other) {
        run(one, TIME);
        run(other, TIME);
        List<Double> ratios = new ArrayList<>();
        List<Result> ones = new ArrayList<>();
        List<Result> others = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            ones.add(run(one, TIME));
            others.add(run(other, TIME));
            ratios.add(ones.getLast().perSecond() / others.getLast().perSecond());
        }
        System.out.printf(
                Locale.ROOT, "%-38s %s | %s | ratio %.2f%n", what, told(ones), told(others), PagesBench.median(ratios));
    }

    private static String told(List<Result> results) {
        return String.format(
                Locale.ROOT,
                "%5.0f/s median %.2f ms p95 %.2f ms (%.2f ms of a processor)",
                PagesBench.median(results.stream().map(Result::perSecond).toList()),
                PagesBench.median(results.stream().map(Result::median).toList()),
                PagesBench.median(results.stream().map(Result::p95).toList()),
                PagesBench.median(results.stream().map(Result::processor).toList()));
    }

    private static Result run(Asking asking, Duration time) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<double[]>> all = new ArrayList<>();
            var processor = new AtomicLong();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * QUERIES / THREADS;
                all.add(() -> ask(asking, first, System.nanoTime() + time.toNanos(), processor));
            }
            List<double[]> took = new ArrayList<>();
            for (Future<double[]> one : threads.invokeAll(all)) {
                took.add(one.get());
            }
            double[] sorted =
                    took.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
            return new Result(
                    sorted.length / (time.toNanos() / 1e9),
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.95)],
                    processor.get() / 1e6 / sorted.length);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static double[] ask(Asking asking, int first, long end, AtomicLong processor) throws Exception {
        long before = THREAD.getCurrentThreadCpuTime();
        var took = Stream.<Double>builder();
        for (int i = first; System.nanoTime() < end; i++) {
            long begun = System.nanoTime();
            asking.ask(i % QUERIES);
            took.add((System.nanoTime() - begun) / 1e6);
        }
        processor.addAndGet(THREAD.getCurrentThreadCpuTime() - before);
        return took.build().mapToDouble(it -> it).toArray();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(it -> it.toFile().length())
                    .sum();
        }
    }

    private static void comparePostgres(Search search, ManyPractices practices, List<Map.Entry<String, String>> queries)
            throws Exception {
        try (var postgres = PostgresRanking.of(practices, PRACTICES)) {
            compare(
                    "ours / PostgreSQL",
                    i -> search.find(inquiry(queries.get(i))).total(),
                    i -> postgres.find(queries.get(i).getValue(), queries.get(i).getKey()));
        }
    }

    /** A stand-in for a vocabulary: four hundred words of each language, of which those of one number mean the same. */
    private record FewConcepts(Map<String, Map<String, String>> byStem) implements Concepts {

        private static final int MANY = 400;

        FewConcepts(ManyPractices practices) {
            this(new HashMap<>());
            for (String language : List.of("en", "fr", "ar")) {
                Map<String, String> known = new HashMap<>();
                WordSplitter splitter = WordSplitter.of(Locale.of(language));
                practices.words(language).stream()
                        .flatMap(it -> splitter.split(it).stream())
                        .map(Word::stem)
                        .filter(it -> it.length() > 3)
                        .distinct()
                        .limit(MANY)
                        .forEach(stem -> known.put(stem, "c" + known.size()));
                byStem.put(language, known);
            }
        }

        @Override
        public List<Mention> in(String text, @Nullable Locale language) {
            Map<String, String> known = byStem.getOrDefault(language == null ? "en" : language.getLanguage(), Map.of());
            List<Mention> mentions = new ArrayList<>();
            for (Word word : WordSplitter.of(language == null ? Locale.ENGLISH : language)
                    .split(text)) {
                String concept = known.get(word.stem());
                if (concept != null) {
                    mentions.add(new Mention(concept, word.from(), word.to(), 0.8f));
                }
            }
            return mentions;
        }

        @Override
        public String edition() {
            return "few";
        }
    }
}
