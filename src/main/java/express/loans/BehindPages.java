package express.loans;

import static java.nio.charset.StandardCharsets.UTF_8;

import express.applications.Ties;
import express.directory.Organisation;
import express.loans.BehindFigures.Behind;
import express.loans.BehindFigures.Of;
import express.loans.Portfolios.By;
import express.ui.Screen;
import express.ui.Typed;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The loans behind a figure of a portfolio. */
@Controller
class BehindPages {

    record BehindPage(
            Organisation house,
            Behind behind,
            List<Loans.Line> loans,
            @Nullable String next) {

        String path() {
            return "/organisations/" + house.slug() + "/loans";
        }

        String back() {
            return path() + "/portfolio?day=" + behind.day() + "&by="
                    + behind.by().slug();
        }

        String money(Screen screen, Loans.Line line, @Nullable Long cents) {
            return LoanPage.money(screen, line.currency(), Objects.requireNonNullElse(cents, 0L));
        }

        int daysLate(Loans.Line line) {
            LocalDate oldest = line.oldest();
            return oldest == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(oldest, behind.day()));
        }
    }

    private final Counter counter;
    private final BehindFigures figures;
    private final Ties ties;

    BehindPages(Counter counter, BehindFigures figures, Ties ties) {
        this.counter = counter;
        this.figures = figures;
        this.ties = ties;
    }

    @GetMapping(PortfolioPages.PATH + "/loans")
    ModelAndView look(Screen screen, @PathVariable String slug, @RequestParam Map<String, String> asked) {
        Organisation house = counter.enter(screen.viewer(), slug);
        By by = By.of(asked.getOrDefault("by", "")).orElse(By.PRODUCT);
        var behind = new Behind(
                Typed.date(Typed.digits(asked.get("day"))).orElse(counter.today()),
                by,
                Optional.ofNullable(asked.get("group")),
                Typed.number(asked.get("late")),
                asked.containsKey("restructured"),
                Of.of(asked.getOrDefault("of", "")));
        List<UUID> applications = by == By.MENTORING ? ties.listAccompanied() : List.of();
        List<Loans.Line> found =
                figures.list(house.id(), behind, applications, Math.max(0, Typed.serial(asked.get("after"))));
        boolean more = found.size() > BehindFigures.PAGE;
        List<Loans.Line> shown = more ? found.subList(0, BehindFigures.PAGE) : found;
        return screen.show(
                "loans/behind",
                new BehindPage(
                        house,
                        behind,
                        shown,
                        more ? next(behind, shown.getLast().number()) : null));
    }

    private static String next(Behind it, int after) {
        return "?day=" + it.day() + "&by=" + it.by().slug()
                + it.group()
                        .map(group -> "&group=" + URLEncoder.encode(group, UTF_8))
                        .orElse("")
                + (it.late() < 0 ? "" : "&late=" + it.late())
                + (it.restructured() ? "&restructured=yes" : "")
                + "&of=" + it.of().slug()
                + "&after=" + after;
    }
}
