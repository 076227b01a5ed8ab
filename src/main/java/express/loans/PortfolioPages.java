package express.loans;

import static java.nio.charset.StandardCharsets.UTF_8;

import express.applications.Ties;
import express.base.PersonId;
import express.directory.Organisation;
import express.ledger.Books;
import express.lending.Products;
import express.loans.BehindFigures.Of;
import express.loans.Holding.Held;
import express.loans.Portfolios.By;
import express.loans.Portfolios.Closing;
import express.loans.Years.Year;
import express.ui.Chart;
import express.ui.Form;
import express.ui.Screen;
import express.ui.Typed;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a lender has lent on any day, and how much of it is at risk. */
@Controller
class PortfolioPages {

    static final String PATH = LenderPages.PATH + "/portfolio";
    /** More bars nobody compares; the table has them all. */
    private static final int BARS = 12;

    /** How groups are called. */
    @Component
    record Names(Counter counter, Products products) {

        Map<String, String> of(Screen screen, By by, List<Portfolio> groups) {
            List<String> keys = groups.stream()
                    .map(Portfolio::group)
                    .filter(Objects::nonNull)
                    .toList();
            Map<String, String> names = new HashMap<>();
            switch (by) {
                case OFFICER ->
                    counter.names(keys.stream().map(it -> new PersonId(UUID.fromString(it))))
                            .forEach((person, name) -> names.put(person.value().toString(), name));
                case PRODUCT ->
                    keys.forEach(it -> products.findProduct(it)
                            .ifPresent(product -> names.put(it, product.name(screen.language()))));
                case COHORT -> keys.forEach(it -> names.put(it, quarter(screen, it)));
                case MENTORING -> keys.forEach(it -> names.put(it, screen.text("loans.mentoring." + it)));
                case BRANCH -> {}
            }
            return names;
        }

        private static String quarter(Screen screen, String key) {
            String[] parts = key.split("-", 2);
            return screen.text("loans.quarter", parts[0], parts[1]);
        }
    }

    record PortfolioPage(
            Organisation house,
            String currency,
            LocalDate day,
            Portfolio all,
            List<Portfolio> groups,
            By by,
            Map<String, String> names,
            @Nullable BigDecimal writtenOff,
            @Nullable LocalDate closed,
            @Nullable Closing closing,
            List<Held> held,
            Form form) {

        String path() {
            return "/organisations/" + house.slug() + "/loans";
        }

        String money(Screen screen, long cents) {
            return LoanPage.money(screen, currency, cents);
        }

        String share(Screen screen, Portfolio of, long cents) {
            return screen.text("loans.percent", of.share(cents));
        }

        String name(Portfolio group) {
            String key = Objects.requireNonNullElse(group.group(), "");
            return names.getOrDefault(key, key.isEmpty() ? "–" : key);
        }

        long lacking() {
            return PortfolioPages.lacking(held, closed, day);
        }

        /** Whether all others are closed. */
        boolean isOfLoans() {
            return held.stream().allMatch(Held::isLoan);
        }

        /** In whole units of money. */
        Chart chart(Screen screen) {
            return new Chart(
                    "picture",
                    screen.text(by.key()),
                    screen.text(by.key()),
                    screen.text("loans.portfolio.whole"),
                    groups.stream()
                            .limit(BARS)
                            .map(it -> new Chart.Bar(name(it), whole(it.outstanding()), null))
                            .toList());
        }

        private long whole(long cents) {
            return BigDecimal.valueOf(cents, Loan.decimals(currency)).longValue();
        }

        /** The loans behind a figure. */
        String behind(int late) {
            return path() + "/portfolio/loans?day=" + day + (late < 0 ? "" : "&late=" + late);
        }

        String restructured() {
            return behind(-1) + "&restructured=yes";
        }

        String restructured(Portfolio group) {
            return behind(group, -1) + "&restructured=yes";
        }

        String behind(Of of) {
            return behind(-1) + "&of=" + of.slug();
        }

        String behind(Portfolio group, int late) {
            return behind(late) + "&by=" + by.slug() + "&group="
                    + URLEncoder.encode(Objects.requireNonNullElse(group.group(), ""), UTF_8);
        }
    }

    private final Counter counter;
    private final Portfolios portfolios;
    private final Holding holding;
    private final Ties ties;
    private final Names names;
    private final Books books;

    PortfolioPages(Counter counter, Portfolios portfolios, Holding holding, Ties ties, Names names, Books books) {
        this.counter = counter;
        this.portfolios = portfolios;
        this.holding = holding;
        this.ties = ties;
        this.names = names;
        this.books = books;
    }

    private String currency(Organisation house) {
        return books.currency(house.id()).orElse("EUR");
    }

    private LocalDate day(String typed) {
        return Typed.date(Typed.digits(typed)).orElse(counter.today());
    }

    @GetMapping(PATH)
    ModelAndView look(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String by) {
        Organisation house = counter.enter(screen.viewer(), slug);
        LocalDate at = day(day);
        By chosen = By.of(by).orElse(By.PRODUCT);
        Portfolio all = portfolios.get(house.id(), at);
        List<Portfolio> groups = chosen == By.MENTORING
                ? portfolios.split(house.id(), at, all, ties.listAccompanied())
                : portfolios.list(house.id(), at, chosen);
        return screen.show(
                "loans/portfolio",
                new PortfolioPage(
                        house,
                        currency(house),
                        at,
                        all,
                        groups,
                        chosen,
                        names.of(screen, chosen, groups),
                        portfolios.writtenOff(house.id(), at, all).orElse(null),
                        portfolios.closed(house.id()).orElse(null),
                        portfolios.closing(house.id()).orElse(null),
                        holding.list(house.id()),
                        Form.of(Map.of("day", at.toString()))));
    }

    /** How many loans the figures of a day lack; those of days that are not added up yet lack none. */
    private static long lacking(List<Held> held, @Nullable LocalDate closed, LocalDate day) {
        return closed == null || day.isAfter(closed.plusDays(1))
                ? 0
                : held.stream().filter(it -> it.lacksOn(day)).count();
    }

    record FiguresPage(
            Organisation house,
            String currency,
            LocalDate day,
            Year year,
            Portfolio all,
            @Nullable BigDecimal writtenOff,
            long lacking,
            Form form) {

        String path() {
            return "/organisations/" + house.slug() + "/loans/portfolio";
        }

        /** The loans behind a figure. */
        String behind(Of of) {
            return path() + "/loans?day=" + day + "&of=" + of.slug();
        }

        String money(Screen screen, long cents) {
            return LoanPage.money(screen, currency, cents);
        }
    }

    @GetMapping(PATH + "/figures")
    ModelAndView figures(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String day) {
        Organisation house = counter.enter(screen.viewer(), slug);
        LocalDate at = day(day);
        Portfolio all = portfolios.get(house.id(), at);
        return screen.show(
                "loans/figures",
                new FiguresPage(
                        house,
                        currency(house),
                        at,
                        portfolios.year(house.id(), at, all),
                        all,
                        portfolios.writtenOff(house.id(), at, all).orElse(null),
                        lacking(
                                holding.list(house.id()),
                                portfolios.closed(house.id()).orElse(null),
                                at),
                        Form.of(Map.of("day", at.toString()))));
    }
}
