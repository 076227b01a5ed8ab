package express.ledger;

import express.base.Forbidden;
import express.base.NotFound;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The chart of accounts of a house, and what its treasurer does about an account. */
@Controller
class ChartPages {

    static final String PATH = LedgerPages.PATH + "/chart";
    private static final int LONGEST = 100;
    private static final String NAME = "name-";

    record ChartPage(Organisation house, List<Chart.Line> lines, List<Locale> languages, boolean keeps, Form form) {

        String path() {
            return LedgerPages.Shelf.path(house);
        }

        Map<String, String> kinds(Screen screen) {
            Map<String, String> kinds = new LinkedHashMap<>();
            for (Account.Kind it : Account.Kind.values()) {
                kinds.put(it.name(), screen.text(it.key()));
            }
            return kinds;
        }
    }

    record KeepPage(Organisation house, Chart.Line line, List<Account> others, List<Locale> languages, Form form) {

        String path() {
            return LedgerPages.Shelf.path(house);
        }

        /** In whose place it may be booked on. */
        Map<String, String> others(Screen screen) {
            Map<String, String> names = new LinkedHashMap<>();
            others.forEach(it -> names.put(it.code(), it.code() + " " + it.name(screen.language())));
            return names;
        }
    }

    private final LedgerPages.Shelf shelf;
    private final Chart chart;
    private final ChartKeeping keeping;
    private final Languages languages;

    ChartPages(LedgerPages.Shelf shelf, Chart chart, ChartKeeping keeping, Languages languages) {
        this.shelf = shelf;
        this.chart = chart;
        this.keeping = keeping;
        this.languages = languages;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = shelf.enter(screen, slug);
        shelf.books().get(house.id());
        return screen.show("ledger/chart", page(screen, house, Form.empty()));
    }

    private ChartPage page(Screen screen, Organisation house, Form form) {
        return new ChartPage(
                house,
                chart.listLines(house.id()),
                languages.all(),
                LedgerAccess.mayKeepAccounts(screen.viewer(), house.id()),
                form);
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = keep(screen, slug);
        Form form = Form.of(Form.typed(request));
        String code = Typed.digits(form.typed("code"));
        if (!code.matches("[0-9]{2,10}")) {
            form = form.wrong("code", "ledger.fault.code");
        }
        Optional<Account.Kind> kind = kind(form.typed("kind"));
        if (kind.isEmpty()) {
            form = form.wrong("kind", "ledger.fault.kind");
        }
        Map<String, String> name = name(form, Map.of());
        form = checked(form, name);
        if (!form.failed()
                && !keeping.add(screen.viewer(), house.id(), new Account(code, kind.orElseThrow(), name, null))) {
            form = form.wrong("code", "ledger.fault.code.taken");
        }
        if (form.failed()) {
            return screen.refuse("ledger/chart", page(screen, house, form));
        }
        News.tell(response, "ledger.news.added");
        return screen.go(LedgerPages.Shelf.path(house) + "/chart");
    }

    private static Optional<Account.Kind> kind(String typed) {
        return Arrays.stream(Account.Kind.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    /** Only of those languages that can be typed; what is kept in others stays. */
    private Map<String, String> name(Form form, Map<String, String> before) {
        Map<String, String> name = new HashMap<>(before);
        for (Locale it : languages.all()) {
            String typed = Typed.line(form.typed(NAME + it.toLanguageTag()));
            if (typed.isEmpty()) {
                name.remove(it.toLanguageTag());
            } else {
                name.put(it.toLanguageTag(), typed);
            }
        }
        return name;
    }

    private Form checked(Form form, Map<String, String> name) {
        Form checked = form;
        if (name.isEmpty()) {
            checked = checked.wrong(NAME + languages.all().getFirst().toLanguageTag(), "ledger.fault.name");
        }
        for (Locale it : languages.all()) {
            if (name.getOrDefault(it.toLanguageTag(), "").length() > LONGEST) {
                checked = checked.wrong(NAME + it.toLanguageTag(), "ledger.fault.name");
            }
        }
        return checked;
    }

    private Organisation keep(Screen screen, String slug) {
        Organisation house = shelf.enter(screen, slug);
        if (!LedgerAccess.mayKeepAccounts(screen.viewer(), house.id())) {
            throw new Forbidden();
        }
        shelf.books().get(house.id());
        return house;
    }

    @GetMapping(PATH + "/{code}")
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String code) {
        Organisation house = keep(screen, slug);
        Map<String, String> typed = new HashMap<>();
        line(house, code).account().name().forEach((tag, name) -> typed.put(NAME + tag, name));
        return screen.show("ledger/keep", keepPage(house, code, Form.of(typed)));
    }

    private Chart.Line line(Organisation house, String code) {
        return chart.listLines(house.id()).stream()
                .filter(it -> it.account().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private KeepPage keepPage(Organisation house, String code, Form form) {
        Chart.Line line = line(house, code);
        List<Account> others = chart.listLines(house.id()).stream()
                .filter(it ->
                        it.isBooked() && it.account().kind() == line.account().kind())
                .map(Chart.Line::account)
                .toList();
        return new KeepPage(house, line, others, languages.all(), form);
    }

    /** What was not typed in this form stands in the others as it is kept. */
    private ModelAndView refuse(Screen screen, Organisation house, String code, Form form) {
        Map<String, String> typed = new HashMap<>();
        line(house, code).account().name().forEach((tag, name) -> typed.put(NAME + tag, name));
        typed.putAll(form.typed());
        return screen.refuse("ledger/keep", keepPage(house, code, new Form(typed, form.errors())));
    }

    private ModelAndView done(Screen screen, Organisation house, HttpServletResponse response, String news) {
        News.tell(response, news);
        return screen.go(LedgerPages.Shelf.path(house) + "/chart");
    }

    @PostMapping(PATH + "/{code}/names")
    ModelAndView rename(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = keep(screen, slug);
        Form typed = Form.of(Form.typed(request));
        Map<String, String> name = name(typed, line(house, code).account().name());
        Form form = checked(typed, name);
        if (form.failed()) {
            return refuse(screen, house, code, form);
        }
        keeping.rename(screen.viewer(), house.id(), code, name);
        return done(screen, house, response, "ledger.news.renamed");
    }

    @PostMapping(PATH + "/{code}/successions")
    ModelAndView succeed(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = keep(screen, slug);
        line(house, code);
        Form form = Form.of(Form.typed(request));
        LocalDate since = Typed.date(Typed.digits(form.typed("since"))).orElse(null);
        if (since == null || !since.isAfter(shelf.today())) {
            form = form.wrong("since", "ledger.fault.since");
        } else if (!keeping.succeed(screen.viewer(), house.id(), code, form.typed("instead"), since)) {
            form = form.wrong("instead", "ledger.fault.instead");
        }
        return form.failed()
                ? refuse(screen, house, code, form)
                : done(screen, house, response, "ledger.news.succeeded");
    }

    @PostMapping(PATH + "/{code}/closing")
    ModelAndView close(
            Screen screen, @PathVariable String slug, @PathVariable String code, HttpServletResponse response) {
        Organisation house = keep(screen, slug);
        line(house, code);
        return keeping.close(screen.viewer(), house.id(), code)
                ? done(screen, house, response, "ledger.news.account.closed")
                : refuse(screen, house, code, Form.empty().wrong("", "ledger.fault.used"));
    }
}
