package express.bench;

import express.journeys.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Pages for visitors and for somebody signed in beside an empty page of the same server: pairs in turn, so that a
 * machine that changes its pace does so for both, and the median of the ratios.
 */
final class PagesBench {

    private static final int PAIRS = 5;
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final Duration WARMTH = Duration.ofSeconds(20);
    private static final List<String> PAGES = List.of("/practices", "/practices/microstart");

    /** Who asks, as the headers of their requests say. */
    private record Reader(String name, String headers) {}

    private PagesBench() {}

    public static void main(String[] arguments) throws Exception {
        try (Node node = Node.start("--express.demo=true", "--express.bench=true")) {
            var somebody = new Client("http://localhost:" + node.port());
            somebody.signInAs("Jonas");
            var readers = List.of(
                    new Reader("visitor", ""),
                    new Reader("visitor, gzip", "Accept-Encoding: gzip\r\n"),
                    new Reader("signed in", "Cookie: " + somebody.cookieHeader() + "\r\n"));
            for (Reader reader : readers) {
                PAGES.forEach(page -> new Load(node.port(), page, reader.headers(), 16, WARMTH).run());
                new Load(node.port(), "/bench/empty", "", 16, WARMTH).run();
                for (int connections : List.of(16, 64)) {
                    PAGES.forEach(page -> compare(node, page, reader, connections));
                }
            }
        }
    }

    /** The limit is always that of a visitor: what signing in costs is part of what is measured. */
    private static void compare(Node node, String page, Reader reader, int connections) {
        List<Double> ratios = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        int bytes = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            var limit = new Load(node.port(), "/bench/empty", "", connections, TIME).run();
            var result = new Load(node.port(), page, reader.headers(), connections, TIME).run();
            limits.add(limit.perSecond());
            rates.add(result.perSecond());
            ratios.add(result.perSecond() / limit.perSecond());
            bytes = result.bytes();
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %-14s %3d connections  %7.0f/s  empty page %7.0f/s  ratio %.2f  (%d bytes an answer)%n",
                page,
                reader.name(),
                connections,
                median(rates),
                median(limits),
                median(ratios),
                bytes);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
