package express.loans;

import static java.nio.charset.StandardCharsets.UTF_8;

import express.base.Ids;
import express.directory.Organisation;
import express.loans.Names.Hit;
import express.loans.Preparing.Granted;
import express.loans.Standing.State;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int LONGEST = 200;

    /** With the word before it, as pages write it, or as a reference ends. */
    private static final Pattern NUMBER = Pattern.compile("\\D{0,4}(?:\\d{2}L)?0*(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    /** Which of them. */
    enum Which {
        RUNNING(List.of(State.RUNNING, State.WITHDRAWN)),
        LATE(List.of()),
        AGREED(List.of(State.AGREED)),
        OVER(List.of(State.REPAID, State.WRITTEN_OFF, State.CALLED_OFF)),
        OVERPAID(List.of());

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

    /**
     * @param which nothing, if some were looked for
     * @param left whether nobody who works here looks after something
     */
    record ListPage(
            Organisation house,
            @Nullable Which which,
            Form form,
            List<Loans.Line> loans,
            List<Granted.Waiting> granted,
            LocalDate today,
            @Nullable String next,
            boolean lends,
            boolean left,
            boolean hands) {

        String path() {
            return LenderPages.path(house);
        }

        /** What its table is. */
        String label() {
            return which == null ? "loans.search.found" : which.key();
        }

        String money(Screen screen, Loans.Line line, @Nullable Long cents) {
            return cents == null ? "–" : LoanPage.money(screen, line.currency(), cents);
        }

        int daysLate(Loans.Line line) {
            LocalDate oldest = line.oldest();
            return oldest == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(oldest, today));
        }
    }

    private final Counter counter;
    private final Loans loans;
    private final Granted granted;
    private final Names names;
    private final Preparing preparing;
    private final Staff staff;

    LenderPages(Counter counter, Loans loans, Granted granted, Names names, Preparing preparing, Staff staff) {
        this.counter = counter;
        this.loans = loans;
        this.granted = granted;
        this.names = names;
        this.preparing = preparing;
        this.staff = staff;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Map<String, String> asked = Form.typed(request);
        String sought = Typed.line(asked.get("q"));
        return screen.show(
                "loans/lender",
                sought.isEmpty() ? some(screen, house, asked) : found(screen, house, asked, cut(sought)));
    }

    private static String cut(String sought) {
        return sought.substring(0, Math.min(sought.length(), LONGEST));
    }

    private ListPage some(Screen screen, Organisation house, Map<String, String> asked) {
        Which which = Which.of(asked.getOrDefault("which", ""));
        int from = Typed.serial(asked.get("after"));
        int late = Math.max(0, Typed.number(asked.get("days")));
        LocalDate day = Typed.date(asked.getOrDefault("day", "")).orElse(counter.today());
        LocalDate oldest = Typed.date(asked.getOrDefault("oldest", "")).orElse(null);
        int below = from < 1 ? Integer.MAX_VALUE : from;
        List<Loans.Line> lines = switch (which) {
            case LATE -> loans.listLate(house.id(), day, late, oldest, Math.max(0, from));
            case OVERPAID -> loans.listOverpaid(house.id(), counter.today(), below);
            default -> loans.list(house.id(), which.states, counter.today(), below);
        };
        boolean more = lines.size() > Loans.PAGE;
        List<Loans.Line> shown = more ? lines.subList(0, Loans.PAGE) : lines;
        String next = path(house) + "?which=" + which.slug() + "&after=";
        if (more) {
            next += shown.getLast().number();
        }
        if (which == Which.LATE && more) {
            next += "&oldest=" + shown.getLast().oldest() + "&days=" + late + "&day=" + day;
        }
        return new ListPage(
                house,
                which,
                Form.empty(),
                shown,
                granted.list(house.id()),
                day,
                more ? next : null,
                LoansAccess.mayLend(screen.viewer(), house.id()),
                staff.leavesSomething(house),
                LoansAccess.mayHandOn(screen.viewer(), house.id()));
    }

    /** By the number of a loan, or by how words of the name of its borrower begin. */
    private ListPage found(Screen screen, Organisation house, Map<String, String> asked, String sought) {
        LocalDate today = counter.today();
        List<Loans.Line> lines = List.of();
        String next = null;
        Matcher number = NUMBER.matcher(Typed.digits(sought).replaceAll("\\s", ""));
        List<String> words = Plain.typed(sought);
        if (number.matches()) {
            lines = loans.list(house.id(), Typed.serial(number.group(1)), today);
        } else if (!words.isEmpty()) {
            List<Hit> hits = names.find(
                    house.id(), words, Typed.line(asked.get("word")), Math.max(0, Typed.serial(asked.get("after"))));
            boolean more = hits.size() > Loans.PAGE;
            List<Hit> shown = more ? hits.subList(0, Loans.PAGE) : hits;
            lines = loans.list(house.id(), shown.stream().map(Hit::loan).toList(), today);
            next = more
                    ? path(house) + "?q=" + URLEncoder.encode(sought, UTF_8) + "&word="
                            + shown.getLast().word() + "&after="
                            + shown.getLast().number()
                    : null;
        }
        return new ListPage(
                house,
                null,
                Form.of(Map.of("q", sought)),
                lines,
                List.of(),
                today,
                next,
                LoansAccess.mayLend(screen.viewer(), house.id()),
                false,
                LoansAccess.mayHandOn(screen.viewer(), house.id()));
    }

    private static String path(Organisation house) {
        return "/organisations/" + house.slug() + "/loans";
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
