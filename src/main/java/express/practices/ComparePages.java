package express.practices;

import express.base.ChainStep;
import express.ui.Open;
import express.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two or three practices side by side, and choosing what to put beside one. */
@Controller
class ComparePages {

    static final String PATH = PracticePages.PATH + "/compare";
    static final int MOST = 3;
    private static final int SUGGESTED = 8;
    private static final int READ = 20;

    /** What the address asks for and this page does not show. */
    record Omitted(boolean unknown, boolean many) {}

    record ComparePage(Comparison comparison, Omitted omitted) {

        String title() {
            return comparison.columns().stream()
                    .map(column -> column.sheet().words().title())
                    .collect(Collectors.joining(" – "));
        }

        /** The same page without one of them. */
        String without(Comparison.Column left) {
            return address(comparison.columns().stream()
                    .filter(column -> !column.equals(left))
                    .map(column -> column.sheet().sheet().slug()));
        }

        String more() {
            return address(comparison.columns().stream()
                            .map(column -> column.sheet().sheet().slug())) + "&more=true";
        }

        boolean hasRoom() {
            return comparison.columns().size() < MOST;
        }

        private static String address(Stream<String> slugs) {
            return slugs.map(slug -> "with=" + slug).collect(Collectors.joining("&", PATH + "?", ""));
        }
    }

    /** @param chosen those that are already to be compared */
    record ChoosingPage(List<Entry> chosen, List<Entry> suggested, Omitted omitted) {}

    private final Library library;

    ComparePages(Library library) {
        this.library = library;
    }

    /** @param more whether another one is to be chosen first */
    @Open
    @GetMapping(PATH)
    ModelAndView compare(
            Screen screen,
            @RequestParam(name = "with", required = false, defaultValue = "") List<String> with,
            @RequestParam(defaultValue = "false") String more) {
        Shelf shelf = library.shelf();
        List<String> asked = with.stream()
                .map(ComparePages::slug)
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .limit(READ)
                .toList();
        List<Entry> found =
                asked.stream().flatMap(slug -> shelf.find(slug).stream()).toList();
        List<Entry> chosen = found.stream().limit(MOST).toList();
        Omitted omitted = new Omitted(found.size() < asked.size(), found.size() > MOST);
        if (chosen.size() < 2 || more.equals("true") && chosen.size() < MOST) {
            return screen.showAll(
                    "practices/choosing",
                    shelf.change(),
                    () -> new ChoosingPage(chosen, suggested(shelf, chosen), omitted));
        }
        return screen.showAll("practices/compare", edition(asked, found), () -> page(screen, chosen, omitted));
    }

    /** People paste the whole address of a practice. */
    private static String slug(String typed) {
        return typed.strip().replaceFirst("^.*/practices/", "").replaceFirst("[?#/].*$", "");
    }

    /** Another one as soon as anything happens to one of them, or one that is unknown appears. */
    private static Object edition(List<String> asked, List<Entry> found) {
        List<Long> edition = new ArrayList<>(found.stream().map(Entry::change).toList());
        edition.add((long) asked.size());
        return edition;
    }

    private ComparePage page(Screen screen, List<Entry> chosen, Omitted omitted) {
        List<Publication> open = library.open(chosen);
        List<Comparison.Column> columns = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            PracticeSheet sheet = PracticeSheet.of(open.get(i), screen.language());
            columns.add(new Comparison.Column(sheet, chosen.get(i).withdrawn()));
        }
        return new ComparePage(Comparison.of(columns, screen), omitted);
    }

    /** Those that do the same step, elsewhere before at home: neighbours know each other. */
    private static List<Entry> suggested(Shelf shelf, List<Entry> chosen) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        Entry first = chosen.getFirst();
        ChainStep step = first.card().steps().getFirst();
        return Stream.of(false, true)
                .flatMap(home -> shelf.choose(Choice.EVERYTHING.withSteps(List.of(step))).fitting().stream()
                        .mapToObj(shelf::at)
                        .filter(entry -> home
                                == entry.card().country().equals(first.card().country()))
                        .filter(entry -> !chosen.contains(entry))
                        .limit(SUGGESTED))
                .limit(SUGGESTED)
                .toList();
    }
}
