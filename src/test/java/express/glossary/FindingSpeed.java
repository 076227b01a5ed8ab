package express.glossary;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how fast the glossary is read and concepts are found; prints the median. Run by hand, with nothing else on
 * the machine.
 */
final class FindingSpeed {

    private static final PrintStream OUT = System.out;
    private static final int ROUNDS = 400;

    private FindingSpeed() {}

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        Glossary glossary = GlossaryFiles.read();
        long read = System.nanoTime();
        var index = new TermIndex(glossary);
        long made = System.nanoTime();
        OUT.printf("read %d ms, index %d ms, %d meanings%n", ms(read - start), ms(made - read), index.size());
        var finder = new Finder(index, new Alike(glossary));
        List<FinderTest.Sentence> sentences = FinderTest.sentences();
        String text = words(sentences, Locale.GERMAN, 5_000);
        for (int warm = 0; warm < 3; warm++) {
            report("query of six words", sentences, finder);
            OUT.printf("text of 5,000 words %,d µs%n", median(() -> finder.find(text, Locale.GERMAN)) / 1000);
        }
    }

    private static void report(String what, List<FinderTest.Sentence> sentences, Finder finder) {
        List<String> queries = sentences.stream()
                .map(sentence -> words(List.of(sentence), sentence.language(), 6))
                .toList();
        long all = median(() -> {
            for (int i = 0; i < queries.size(); i++) {
                finder.find(queries.get(i), sentences.get(i).language());
            }
        });
        OUT.printf("%s %.1f µs%n", what, all / 1000.0 / queries.size());
    }

    private static String words(List<FinderTest.Sentence> sentences, Locale language, int count) {
        List<String> words = sentences.stream()
                .filter(sentence -> sentence.language().equals(language))
                .flatMap(sentence -> Arrays.stream(sentence.text().split(" ")))
                .toList();
        return IntStream.range(0, count)
                .mapToObj(i -> words.get(i % words.size()))
                .collect(Collectors.joining(" "));
    }

    private static long median(Runnable work) {
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static long ms(long nanos) {
        return nanos / 1_000_000;
    }
}
