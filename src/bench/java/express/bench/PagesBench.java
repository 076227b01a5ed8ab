package express.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Pages for visitors beside an empty page of the same server: pairs in turn, so that a machine that changes its pace
 * does so for both, and the median of the ratios.
 */
final class PagesBench {

    private static final int PAIRS = 5;
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final List<String> PAGES = List.of("/practices", "/practices/microstart");

    private PagesBench() {}

    public static void main(String[] arguments) throws Exception {
        try (Node node = Node.start("--express.demo=true")) {
            warm(node);
            for (String encoding : List.of("", "Accept-Encoding: gzip\r\n")) {
                for (int connections : List.of(16, 64)) {
                    for (String page : PAGES) {
                        compare(node, page, encoding, connections);
                    }
                }
            }
        }
    }

    private static void warm(Node node) {
        for (String page : PAGES) {
            new Load(node.port(), page, "", 16, Duration.ofSeconds(8)).run();
        }
        new Load(node.port(), "/bench/empty", "", 16, Duration.ofSeconds(8)).run();
    }

    private static void compare(Node node, String page, String headers, int connections) {
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        int bytes = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            var limit = new Load(node.port(), "/bench/empty", headers, connections, TIME).run();
            var result = new Load(node.port(), page, headers, connections, TIME).run();
            limits.add(limit.perSecond());
            rates.add(result.perSecond());
            ratios.add(result.perSecond() / limit.perSecond());
            bytes = result.bytes();
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %-5s %3d connections  %7.0f/s  empty page %7.0f/s  ratio %.2f  (%d bytes an answer)%n",
                page,
                headers.isEmpty() ? "plain" : "gzip",
                connections,
                median(rates),
                median(limits),
                median(ratios),
                bytes);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
