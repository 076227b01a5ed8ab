package express.loans;

import express.directory.Organisation;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new plan for a loan, also one that begins with a pause: what it costs is shown before anybody agrees to it. */
@Controller
class PlanPages {

    /**
     * Two plans beside each other.
     *
     * @param then nothing, until something that can be done is typed
     */
    record PlanPage(
            Organisation house,
            Loan loan,
            Standing now,
            @Nullable Standing then,
            Form form) {

        String path() {
            return loan.path(house.slug());
        }

        String money(Screen screen, long cents) {
            return LoanPage.money(screen, loan, cents);
        }

        /** Where it is printed, to be signed. */
        String paper() {
            return path() + "/plans/paper.pdf";
        }

        long dearer() {
            return then == null ? 0 : toPay(then) - toPay(now);
        }

        boolean changesRate() {
            return then != null && then.rate().compareTo(now.rate()) != 0;
        }

        String signed(Screen screen) {
            return (dearer() > 0 ? "+" : "") + money(screen, dearer());
        }
    }

    /** All that is still to be paid. */
    static long toPay(Standing it) {
        return it.dueNow() + it.toCome().stream().mapToLong(Planned::instalment).sum();
    }

    private final Counter counter;
    private final Recording recording;

    PlanPages(Counter counter, Recording recording) {
        this.counter = counter;
        this.recording = recording;
    }

    private Loan keep(Screen screen, Organisation house, String id) {
        Loan loan = counter.loan(screen.viewer(), house, id);
        Counter.require(LoansAccess.mayKeep(screen.viewer(), loan));
        return loan;
    }

    @GetMapping(LoanPages.PATH + "/plans/new")
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletRequest request) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        Map<String, String> typed = Form.typed(request);
        if (typed.isEmpty() || !typed.containsKey("payments")) {
            return screen.show("loans/plan", page(house, loan, null, usual(loan)));
        }
        var typing = new Typing(typed);
        Act act = act(typing, counter.today());
        if (!typing.faults().isEmpty()) {
            return screen.show("loans/plan", page(house, loan, null, with(loan, new Form(typed, typing.faults()))));
        }
        Optional<Standing> then = recording.preview(loan, act);
        Form form = with(loan, Form.of(typed));
        if (act.rate() != null && act.rate().compareTo(loan.rate()) > 0) {
            return screen.show("loans/plan", page(house, loan, null, form.wrong("rate", "loans.fault.rate")));
        }
        return screen.show(
                "loans/plan",
                page(house, loan, then.orElse(null), then.isPresent() ? form : form.wrong("", "loans.fault.plan")));
    }

    static Act act(Typing typing, LocalDate today) {
        return Act.plan(
                        typing.isEmpty("on") ? today : typing.day("on"),
                        typing.day("first"),
                        typing.number("payments"),
                        typing.ticked("free"),
                        typing.words("words"))
                .at(typing.rate("rate"));
    }

    private PlanPage page(Organisation house, Loan loan, @Nullable Standing then, Form form) {
        return new PlanPage(house, loan, recording.now(loan), then, form);
    }

    private Form usual(Loan loan) {
        Standing now = recording.now(loan);
        return with(
                loan,
                Form.of(Map.of(
                        "on",
                        counter.today().toString(),
                        "first",
                        counter.today().plusMonths(1).toString(),
                        "payments",
                        Integer.toString(Math.max(1, now.toCome().size())))));
    }

    private Form with(Loan loan, Form form) {
        Map<String, String> typed = new HashMap<>(form.typed());
        typed.put("version", Integer.toString(loan.version()));
        return new Form(Map.copyOf(typed), form.errors());
    }

    @PostMapping(LoanPages.PATH + "/plans")
    ModelAndView agree(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        Map<String, String> typed = Form.typed(request);
        var typing = new Typing(typed);
        typing.reason("words");
        Act act = act(typing, counter.today());
        if (!typing.ticked("agreed")) {
            typing.faults().add(new Wrong("agreed", "loans.fault.agreed"));
        }
        if (act.rate() != null && !LoansAccess.mayLower(screen.viewer(), loan)) {
            typing.faults().add(new Wrong("rate", "loans.fault.rate.who"));
        }
        if (typing.faults().isEmpty()) {
            recording
                    .record(screen.viewer(), loan, LoanPages.seen(Form.of(typed)), act)
                    .ifPresent(fault -> typing.faults().add(new Wrong("", fault)));
        }
        if (!typing.faults().isEmpty()) {
            Loan now = keep(screen, house, id);
            List<Wrong> faults = List.copyOf(typing.faults());
            return screen.refuse(
                    "loans/plan",
                    page(house, now, recording.preview(now, act).orElse(null), with(now, new Form(typed, faults))));
        }
        News.tell(response, "loans.news.planned");
        return screen.go(loan.path(slug));
    }
}
