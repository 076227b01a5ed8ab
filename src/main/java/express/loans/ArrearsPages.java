package express.loans;

import express.applications.Tie;
import express.applications.Ties;
import express.base.PersonId;
import express.base.Role;
import express.directory.Organisation;
import express.lending.Products;
import express.loans.Arrears.Place;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of those to remind, call and meet; and what a lender does from which day on. */
@Controller
class ArrearsPages {

    private static final String PATH = LenderPages.PATH + "/arrears";
    private static final int FOREVER = 100_000;
    private static final String MINE = "yes";

    /**
     * @param looks whether the viewer is one of those who look after loans
     * @param mine whether only those are shown that they look after
     */
    record ArrearsPage(
            Organisation house,
            List<Step> steps,
            Step step,
            boolean looks,
            boolean mine,
            List<Arrears.Late> late,
            Map<PersonId, String> names,
            LocalDate today,
            @Nullable String next,
            boolean sets,
            Form form) {

        String path() {
            return "/organisations/" + house.slug() + "/loans";
        }

        /** Of one step, all or those that the viewer looks after. */
        String path(Step one, boolean own) {
            return path() + "/arrears?step=" + one.kind().slug() + (own ? "&mine=" + MINE : "");
        }

        /** Who looks after it. */
        String keeper(Arrears.Late it) {
            PersonId keeper = it.keeper();
            return keeper == null ? "–" : names.getOrDefault(keeper, "–");
        }

        String money(Screen screen, Arrears.Late it) {
            return LoanPage.money(screen, it.currency(), it.due());
        }
    }

    private final Counter counter;
    private final Arrears arrears;
    private final Projection projection;
    private final Products products;
    private final Ties ties;
    private final InstantSource time;

    ArrearsPages(
            Counter counter, Arrears arrears, Projection projection, Products products, Ties ties, InstantSource time) {
        this.counter = counter;
        this.arrears = arrears;
        this.projection = projection;
        this.products = products;
        this.ties = ties;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView list(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "") String oldest,
            @RequestParam(defaultValue = "") String after) {
        Organisation house = counter.enter(screen.viewer(), slug);
        List<Step> steps = arrears.steps(house.id());
        var place = new Place(Typed.date(oldest).orElse(null), Math.max(0, Typed.serial(after)), mine.equals(MINE));
        return screen.show("loans/arrears", page(screen, house, steps, step, place, form(steps)));
    }

    private ArrearsPage page(
            Screen screen, Organisation house, List<Step> steps, String wanted, Place place, Form form) {
        Step step = steps.stream()
                .filter(it -> it.kind().slug().equals(wanted))
                .findFirst()
                .orElse(steps.getFirst());
        int at = steps.indexOf(step);
        int before = at + 1 < steps.size() ? steps.get(at + 1).days() : FOREVER;
        List<Arrears.Late> found = arrears.list(house.id(), step, before, counter.today(), place);
        boolean more = found.size() > Arrears.PAGE;
        List<Arrears.Late> shown = more ? found.subList(0, Arrears.PAGE) : found;
        String next = more
                ? "&oldest=" + shown.getLast().oldest() + "&after="
                        + shown.getLast().number()
                : null;
        boolean looks = LoansAccess.mayLend(screen.viewer(), house.id());
        boolean sets = screen.viewer().is(Role.ADMINISTRATOR, house.id());
        Map<PersonId, String> names = counter.names(shown.stream().flatMap(it -> Stream.ofNullable(it.keeper())));
        return new ArrearsPage(
                house, steps, step, looks, place.mine(), shown, names, counter.today(), next, sets, form);
    }

    private static Form form(List<Step> steps) {
        Map<String, String> fields = new HashMap<>();
        steps.forEach(it -> fields.put("days-" + it.kind().slug(), Integer.toString(it.days())));
        return Form.of(fields);
    }

    /** A step without a day is not done. */
    @PostMapping(PATH)
    ModelAndView set(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Counter.require(screen.viewer().is(Role.ADMINISTRATOR, house.id()));
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Step.Kind kind : Step.Kind.values()) {
            String field = "days-" + kind.slug();
            if (!Typed.line(typed.get(field)).isEmpty()) {
                int days = Typed.number(typed.get(field));
                if (days < 1 || days > 365 || !taken.add(days)) {
                    faults.add(new Wrong(field, "loans.fault.days"));
                }
                steps.add(new Step(days, kind));
            }
        }
        if (steps.isEmpty()) {
            faults.add(new Wrong("days-remind", "loans.fault.days"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse(
                    "loans/arrears",
                    page(
                            screen,
                            house,
                            arrears.steps(house.id()),
                            "",
                            new Place(null, 0, false),
                            new Form(typed, faults)));
        }
        steps.sort(Comparator.comparing(Step::days));
        arrears.set(house.id(), steps);
        News.tell(response, "loans.news.steps");
        return screen.go("/organisations/" + slug + "/loans/arrears");
    }

    /** What was done about a loan that is late. */
    @PostMapping(LoanPages.PATH + "/contacts")
    ModelAndView note(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        Counter.require(LoansAccess.mayKeep(screen.viewer(), loan));
        Form form = Form.of(Form.typed(request));
        var typing = new Typing(form.typed());
        String words = typing.reason("said");
        String quiet = Typed.line(form.typed("quiet"));
        LocalDate until = quiet.isEmpty() ? null : typing.day("quiet");
        if (until != null && until.isAfter(counter.today().plusMonths(3))) {
            typing.faults().add(new Wrong("quiet", "loans.fault.quiet"));
        }
        LocalDate oldest =
                projection.findSpan(loan, counter.today()).map(Span::oldest).orElse(null);
        if (oldest == null) {
            typing.faults().add(new Wrong("", "loans.fault.not-late"));
        }
        if (oldest == null || !typing.faults().isEmpty()) {
            return screen.refuse("loans/contact", contact(house, loan, new Form(form.typed(), typing.faults())));
        }
        Step.Kind kind = typing.choice("step", Step.Kind.values());
        arrears.note(screen.viewer(), loan, kind, oldest, until, words);
        News.tell(response, "loans.news.contact");
        return screen.go(loan.path(slug) + "/contacts");
    }

    /**
     * @param callFrom from which day on they may be called, if not now
     * @param sureties names of those who stand surety
     */
    record ContactPage(
            Organisation house,
            Loan loan,
            @Nullable Span now,
            LocalDate today,
            @Nullable LocalDate callFrom,
            List<Arrears.Contact> contacts,
            List<String> sureties,
            Form form) {

        String path() {
            return loan.path(house.slug());
        }

        String application() {
            return "/organisations/" + house.slug() + "/applications/" + loan.application();
        }

        int daysLate() {
            return now == null ? 0 : now.daysLate(today);
        }
    }

    private ContactPage contact(Organisation house, Loan loan, Form form) {
        return new ContactPage(
                house,
                loan,
                projection.findSpan(loan, counter.today()).orElse(null),
                counter.today(),
                Hours.waitUntil(
                                products.getVersion(loan.product(), loan.productVersion())
                                        .region(),
                                time.instant())
                        .orElse(null),
                arrears.listContacts(loan),
                ties.list(loan.application()).stream()
                        .filter(it -> it.kind() == Tie.Kind.GUARANTEES)
                        .map(Tie::name)
                        .toList(),
                form);
    }

    @GetMapping(LoanPages.PATH + "/contacts")
    ModelAndView contacts(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        ContactPage page = contact(house, loan, Form.empty());
        String due = Step.due(arrears.steps(house.id()), page.daysLate())
                .map(it -> it.kind().name())
                .orElse("");
        return screen.show("loans/contact", contact(house, loan, Form.of(Map.of("step", due))));
    }
}
