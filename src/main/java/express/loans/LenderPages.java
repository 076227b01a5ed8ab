package express.loans;

import express.base.Ids;
import express.directory.Organisation;
import express.loans.Preparing.Granted;
import express.loans.Standing.State;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The loans of a lender, and what waits to become one. */
@Controller
class LenderPages {

    static final String PATH = "/organisations/{slug}/loans";

    /** Which of them. */
    enum Which {
        RUNNING(List.of(State.RUNNING, State.WITHDRAWN)),
        LATE(List.of()),
        AGREED(List.of(State.AGREED)),
        OVER(List.of(State.REPAID, State.WRITTEN_OFF));

        private final List<State> states;

        Which(List<State> states) {
            this.states = states;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "loans.which." + slug();
        }

        static Which of(String typed) {
            return Arrays.stream(values())
                    .filter(it -> it.slug().equals(typed))
                    .findFirst()
                    .orElse(RUNNING);
        }
    }

    record ListPage(
            Organisation house,
            Which which,
            List<Loans.Line> loans,
            List<Granted.Waiting> granted,
            LocalDate today,
            @Nullable String next,
            boolean lends) {

        String path() {
            return "/organisations/" + house.slug() + "/loans";
        }

        String money(Screen screen, Loans.Line line, @Nullable Long cents) {
            return cents == null ? "–" : screen.amount(BigDecimal.valueOf(cents, 2), line.currency());
        }

        int daysLate(Loans.Line line) {
            LocalDate oldest = line.oldest();
            return oldest == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(oldest, today));
        }
    }

    private final Counter counter;
    private final Loans loans;
    private final Granted granted;
    private final Preparing preparing;

    LenderPages(Counter counter, Loans loans, Granted granted, Preparing preparing) {
        this.counter = counter;
        this.loans = loans;
        this.granted = granted;
        this.preparing = preparing;
    }

    @GetMapping(PATH)
    ModelAndView list(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String oldest,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String day) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Which chosen = Which.of(which);
        int from = Typed.number(after);
        int late = Math.max(0, Typed.number(days));
        LocalDate at = Typed.date(day).orElse(counter.today());
        List<Loans.Line> found = chosen == Which.LATE
                ? loans.listLate(house.id(), at, late, Typed.date(oldest).orElse(null), Math.max(0, from))
                : loans.list(house.id(), chosen.states, counter.today(), from < 1 ? Integer.MAX_VALUE : from);
        boolean more = found.size() > Loans.PAGE;
        List<Loans.Line> shown = more ? found.subList(0, Loans.PAGE) : found;
        String path = "/organisations/" + house.slug() + "/loans?which=" + chosen.slug() + "&after=";
        Loans.Line last = more ? shown.getLast() : null;
        return screen.show(
                "loans/lender",
                new ListPage(
                        house,
                        chosen,
                        shown,
                        granted.list(house.id()),
                        at,
                        last == null
                                ? null
                                : path
                                        + last.number()
                                        + (chosen == Which.LATE
                                                ? "&oldest=" + last.oldest() + "&days=" + late + "&day=" + at
                                                : ""),
                        LoansAccess.mayLend(screen.viewer(), house.id())));
    }

    @PostMapping(PATH)
    ModelAndView prepare(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String application,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Counter.require(LoansAccess.mayLend(screen.viewer(), house.id()));
        Optional<UUID> loan = preparing.prepare(screen.viewer(), house.id(), Ids.parse(application));
        if (loan.isEmpty()) {
            News.tell(response, "loans.news.not-prepared");
            return screen.go("/organisations/" + slug + "/loans");
        }
        News.tell(response, "loans.news.prepared");
        return screen.go("/organisations/" + slug + "/loans/" + loan.get());
    }
}
