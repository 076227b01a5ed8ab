package express.loans;

import express.base.PersonId;
import express.directory.Organisation;
import express.loans.Portfolios.By;
import express.ui.Form;
import express.ui.Screen;
import express.ui.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a lender has lent on any day, how much of it is at risk, and which loans those are. */
@Controller
class PortfolioPages {

    record PortfolioPage(
            Organisation house,
            LocalDate day,
            Portfolio all,
            List<Portfolio> groups,
            By by,
            Map<String, String> names,
            @Nullable BigDecimal writtenOff,
            Form form) {

        String path() {
            return "/organisations/" + house.slug() + "/loans";
        }

        String money(Screen screen, long cents) {
            return screen.amount(BigDecimal.valueOf(cents, 2), "EUR");
        }

        String share(Screen screen, Portfolio of, long cents) {
            return screen.text("loans.percent", of.share(cents));
        }

        String name(Portfolio group) {
            String name = Objects.requireNonNullElse(group.group(), "–");
            return names.getOrDefault(name, name);
        }

        /** The loans behind a figure. */
        String late(int days) {
            return path() + "?which=late&days=" + days + "&day=" + day;
        }
    }

    private final Counter counter;
    private final Portfolios portfolios;

    PortfolioPages(Counter counter, Portfolios portfolios) {
        this.counter = counter;
        this.portfolios = portfolios;
    }

    @GetMapping(LenderPages.PATH + "/portfolio")
    ModelAndView look(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String by) {
        Organisation house = counter.enter(screen.viewer(), slug);
        LocalDate at = Typed.date(Typed.digits(day)).orElse(counter.today());
        By chosen = Arrays.stream(By.values())
                .filter(it -> it.slug().equals(by))
                .findFirst()
                .orElse(By.PRODUCT);
        List<Portfolio> groups = portfolios.list(house.id(), at, chosen);
        return screen.show(
                "loans/portfolio",
                new PortfolioPage(
                        house,
                        at,
                        portfolios.get(house.id(), at),
                        groups,
                        chosen,
                        chosen == By.OFFICER ? names(groups) : Map.of(),
                        portfolios.writtenOff(house.id(), at).orElse(null),
                        Form.of(Map.of("day", at.toString()))));
    }

    private Map<String, String> names(List<Portfolio> groups) {
        Map<String, String> names = new HashMap<>();
        counter.names(groups.stream()
                        .map(Portfolio::group)
                        .filter(Objects::nonNull)
                        .map(it -> new PersonId(UUID.fromString(it))))
                .forEach((person, name) -> names.put(person.value().toString(), name));
        return names;
    }
}
