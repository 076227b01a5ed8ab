package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.Golden;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** All pages that one reaches from the start by links: of the many that one handler answers, the first, or the first three. */
final class Crawl {

    private static final int OF_A_KIND = Budget.of(1, 3);

    private final List<Pattern> routes = new ArrayList<>();
    private final Map<Pattern, Integer> seen = new HashMap<>();
    private final Set<String> pages = new LinkedHashSet<>();
    private final Set<String> sending = new LinkedHashSet<>();
    private final List<String> broken = new ArrayList<>();

    private Crawl() {
        Pattern.compile("(?m)^\\| GET \\| `([^`]+)`")
                .matcher(Golden.read(Path.of("docs/routes.md")))
                .results()
                .map(row -> row.group(1).replaceAll("\\{[^}]*}", "[^/]+"))
                .forEach(route -> routes.add(Pattern.compile(route)));
    }

    static Crawl from(Visit visit, String start) {
        return from(visit, start, path -> true);
    }

    static Crawl from(Visit visit, String start, Predicate<String> within) {
        var crawl = new Crawl();
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            if (within.test(path) && crawl.isNew(path)) {
                waiting.addAll(crawl.read(visit, path));
            }
        }
        return crawl;
    }

    Set<String> pages() {
        return pages;
    }

    /** Those on which something can be sent. */
    Set<String> sending() {
        return sending;
    }

    /** Those that, as they are sent, have not one heading, or no title. */
    List<String> broken() {
        return broken;
    }

    static boolean isWhole(Document page) {
        return page.select("h1").size() == 1 && !page.title().isBlank();
    }

    /** In a demonstration everybody reads all letters; where one leads is for its recipient. */
    private static final String LETTERS = "/letters";

    /** Out of Express: into a room, of a session that may end meanwhile, or quickly away. */
    private static final String DOORS = ".*/lobby/door|/start/exit";

    private boolean isNew(String path) {
        return !pages.contains(path)
                && !path.matches(DOORS)
                && routes.stream()
                        .filter(route -> route.matcher(path).matches())
                        .anyMatch(route -> seen.merge(route, 1, Integer::sum) <= OF_A_KIND);
    }

    /** Follows the page's own links; what is no page, such as a file, is only asked for. */
    private List<String> read(Visit visit, String path) {
        var answer = visit.context().request().get(visit.at().address() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return List.of();
        }
        pages.add(path);
        Document page = Jsoup.parse(answer.text(), visit.at().address() + path);
        if (!isWhole(page)) {
            broken.add(path);
        }
        // What a script copies leads nowhere yet.
        page.select("template").remove();
        if (!page.select("main form[method=post] button").isEmpty()) {
            sending.add(path);
        }
        if (path.equals(LETTERS)) {
            return List.of();
        }
        return page.select("a[href]").stream()
                .map(link -> link.absUrl("href").replaceAll("[?#].*", ""))
                .filter(address -> address.startsWith(visit.at().address() + "/"))
                .map(address -> address.substring(visit.at().address().length()))
                .distinct()
                .toList();
    }
}
