package express.ledger;

import express.base.Forbidden;
import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The balance of a day, the lines of an account, one entry, and the closing of a period. */
@Controller
class LedgerPages {

    static final String PATH = "/organisations/{slug}/ledger";

    record TrialPage(
            Organisation house,
            Book book,
            LocalDate day,
            List<Balances.Balance> balances,
            List<Closing> closings,
            Map<PersonId, String> names,
            boolean closes,
            Form form) {

        String path() {
            return Shelf.path(house);
        }

        String money(Screen screen, long cents) {
            return cents == 0 ? "–" : screen.amount(book.money(cents), book.currency());
        }

        BigDecimal total() {
            return book.money(
                    balances.stream().mapToLong(Balances.Balance::debit).sum());
        }

        BigDecimal credit() {
            return book.money(
                    balances.stream().mapToLong(Balances.Balance::credit).sum());
        }
    }

    record AccountPage(
            Organisation house,
            Book book,
            Account account,
            List<Posting> lines,
            @Nullable String next) {

        String path() {
            return Shelf.path(house);
        }

        String money(Screen screen, long cents) {
            return screen.amount(book.money(Math.abs(cents)), book.currency());
        }
    }

    record EntryPage(
            Organisation house,
            Book book,
            Entry entry,
            List<Posting> lines,
            Map<String, Account> chart,
            @Nullable String by,
            @Nullable UUID reversal) {

        String path() {
            return Shelf.path(house);
        }

        String name(Locale reader, Posting line) {
            return line.account() + " "
                    + Optional.ofNullable(chart.get(line.account()))
                            .map(it -> it.name(reader))
                            .orElse("");
        }

        String money(Screen screen, long cents) {
            return screen.amount(book.money(Math.abs(cents)), book.currency());
        }
    }

    /** What these pages look up. */
    @Component
    record Shelf(Organisations organisations, Books books, Entrance entrance, People people, InstantSource time) {

        static String path(Organisation house) {
            return "/organisations/" + house.slug() + "/ledger";
        }

        Organisation enter(Screen screen, String slug) {
            Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
            if (!LedgerAccess.mayRead(screen.viewer(), house.id())) {
                throw new NotFound();
            }
            return house;
        }

        LocalDate today() {
            return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        }

        Map<PersonId, String> names(List<PersonId> ids) {
            Map<PersonId, String> names = new HashMap<>();
            if (!ids.isEmpty()) {
                entrance.look(() -> people.listAll(ids)).forEach(it -> names.put(it.id(), it.name()));
            }
            return names;
        }
    }

    private final Shelf shelf;
    private final Balances balances;
    private final Chart chart;
    private final Journal journal;

    LedgerPages(Shelf shelf, Balances balances, Chart chart, Journal journal) {
        this.shelf = shelf;
        this.balances = balances;
        this.chart = chart;
        this.journal = journal;
    }

    @GetMapping(PATH)
    ModelAndView trial(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String day) {
        Organisation house = shelf.enter(screen, slug);
        LocalDate wanted = Typed.date(Typed.digits(day)).orElse(shelf.today());
        return screen.show("ledger/trial", page(screen, house, wanted, Form.of(Map.of("day", wanted.toString()))));
    }

    private TrialPage page(Screen screen, Organisation house, LocalDate day, Form form) {
        Book book = shelf.books().find(house.id()).orElse(new Book(house.id(), "EUR", null));
        List<Closing> closings = shelf.books().listClosings(house.id());
        return new TrialPage(
                house,
                book,
                day,
                balances.trial(house.id(), day),
                closings,
                shelf.names(closings.stream()
                        .flatMap(it -> Optional.ofNullable(it.by()).stream())
                        .distinct()
                        .toList()),
                LedgerAccess.mayClose(screen.viewer(), house.id()),
                form);
    }

    /** Up to a day that is over. */
    @PostMapping(PATH + "/closings")
    ModelAndView close(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = shelf.enter(screen, slug);
        if (!LedgerAccess.mayClose(screen.viewer(), house.id())) {
            throw new Forbidden();
        }
        Form form = Form.of(Form.typed(request));
        LocalDate until = Typed.date(Typed.digits(form.typed("until"))).orElse(null);
        if (until == null || !until.isBefore(shelf.today())) {
            form = form.wrong("until", "ledger.fault.until");
        } else if (!shelf.books().close(screen.viewer(), house.id(), until)) {
            form = form.wrong("until", "ledger.fault.closed");
        }
        if (form.failed()) {
            return screen.refuse("ledger/trial", page(screen, house, shelf.today(), form));
        }
        News.tell(response, "ledger.news.closed");
        return screen.go(Shelf.path(house));
    }

    @GetMapping(PATH + "/accounts/{code}")
    ModelAndView account(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String before) {
        Organisation house = shelf.enter(screen, slug);
        Book book = shelf.books().get(house.id());
        Account account = chart.get(house.id(), code);
        LocalDate at = Typed.date(day).orElse(null);
        List<Posting> found = balances.lines(house.id(), code, at, at == null ? null : Ids.parse(before));
        boolean more = found.size() > Balances.PAGE;
        List<Posting> shown = more ? found.subList(0, Balances.PAGE) : found;
        String next = more
                ? Shelf.path(house) + "/accounts/" + code + "?day="
                        + shown.getLast().bookedOn() + "&before="
                        + shown.getLast().entry()
                : null;
        return screen.show("ledger/account", new AccountPage(house, book, account, shown, next));
    }

    @GetMapping(PATH + "/entries/{entry}")
    ModelAndView entry(Screen screen, @PathVariable String slug, @PathVariable String entry) {
        Organisation house = shelf.enter(screen, slug);
        Book book = shelf.books().get(house.id());
        Entry found = journal.get(house.id(), Ids.parse(entry));
        Map<String, Account> accounts = new HashMap<>();
        chart.list(house.id()).forEach(it -> accounts.put(it.code(), it));
        PersonId by = found.by();
        return screen.show(
                "ledger/entry",
                new EntryPage(
                        house,
                        book,
                        found,
                        journal.lines(house.id(), found.id()),
                        accounts,
                        by == null ? null : shelf.names(List.of(by)).get(by),
                        journal.findReversal(house.id(), found.id()).orElse(null)));
    }
}
