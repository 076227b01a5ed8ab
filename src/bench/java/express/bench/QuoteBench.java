package express.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a loan costs, as a machine asks for it, beside an empty page of the same server: pairs in turn, and the median of
 * the ratios.
 */
final class QuoteBench {

    private static final int PAIRS = 7;
    private static final int CLIENTS = 16;
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final Duration WARMTH = Duration.ofSeconds(20);

    private QuoteBench() {}

    public static void main(String[] arguments) throws Exception {
        try (Node node = Node.start("--express.demo=true", "--express.bench=true")) {
            ask(node, "/bench/empty", WARMTH);
            ask(node, path(24), WARMTH);
            for (int months : List.of(12, 24, 60)) {
                compare(node, months);
            }
        }
    }

    private static String path(int months) {
        return "/api/lending/quote?product=micro&principal=15000&months=" + months;
    }

    private static Load.Result ask(Node node, String path, Duration time) {
        return new Load(node.port(), path, "", CLIENTS, time).run();
    }

    private static void compare(Node node, int months) {
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        int bytes = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            var limit = ask(node, "/bench/empty", TIME);
            var result = ask(node, path(months), TIME);
            limits.add(limit.perSecond());
            rates.add(result.perSecond());
            ratios.add(result.perSecond() / limit.perSecond());
            bytes = result.bytes();
        }
        System.out.printf(
                Locale.ROOT,
                "quote over %2d months  %7.0f/s  empty page %7.0f/s  ratio %.2f (%.2f to %.2f)  (%d bytes an answer)%n",
                months,
                PagesBench.median(rates),
                PagesBench.median(limits),
                PagesBench.median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow(),
                bytes);
    }
}
