package express.loans;

import express.base.NotFound;
import express.directory.Organisation;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What happens to a loan: money in and back, what is taken back, given back and given up. */
@Controller
class ActPages {

    private static final String WITHDRAWAL = "/withdrawal";

    /** What somebody is asked before something that ends or undoes. */
    record EndPage(Organisation house, Loan loan, String act, String key, String what, Form form) {

        String path() {
            return loan.path(house.slug());
        }

        /** Whether it may have been said on an earlier day than it is written down. */
        boolean asksDay() {
            return act.equals(WITHDRAWAL);
        }
    }

    private final Counter counter;
    private final LoanPages.Shelf shelf;
    private final Recording recording;
    private final Reversals reversals;
    private final Settling settling;
    private final Payouts payouts;

    ActPages(
            Counter counter,
            LoanPages.Shelf shelf,
            Recording recording,
            Reversals reversals,
            Settling settling,
            Payouts payouts) {
        this.counter = counter;
        this.shelf = shelf;
        this.recording = recording;
        this.reversals = reversals;
        this.settling = settling;
        this.payouts = payouts;
    }

    private Loan keep(Screen screen, Organisation house, String id) {
        Loan loan = counter.loan(screen.viewer(), house, id);
        Counter.require(LoansAccess.mayKeep(screen.viewer(), loan));
        return loan;
    }

    @PostMapping(LoanPages.PATH + "/repayments")
    ModelAndView repay(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return money(screen, slug, id, request, response, Kind.REPAID);
    }

    @PostMapping(LoanPages.PATH + "/refunds")
    ModelAndView refund(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return money(screen, slug, id, request, response, Kind.REFUNDED);
    }

    private ModelAndView money(
            Screen screen,
            String slug,
            String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Kind kind) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        Form form = Form.of(Form.typed(request));
        var typing = new Typing(form.typed());
        String amount = kind == Kind.REPAID ? "amount" : "refund";
        Act act = Act.money(
                kind,
                kind == Kind.REPAID ? typing.day("on") : counter.today(),
                typing.cents(amount, loan.decimals()),
                typing.choice(kind == Kind.REPAID ? "means" : "refund-means", Means.values()),
                typing.choice("keep", Keep.values()),
                typing.words("words"));
        List<Wrong> faults = new ArrayList<>(typing.faults());
        if (faults.isEmpty()) {
            recording
                    .record(screen.viewer(), loan, LoanPages.seen(form), act)
                    .ifPresent(fault -> faults.add(new Wrong(field(fault, amount), fault)));
        }
        if (!faults.isEmpty()) {
            return shelf.refuse(screen, house, id, new Form(form.typed(), faults));
        }
        News.tell(response, kind == Kind.REPAID ? "loans.news.repaid" : "loans.news.refunded");
        return screen.go(loan.path(slug));
    }

    private static String field(String fault, String amount) {
        return switch (fault) {
            case "loans.fault.future" -> "on";
            case "loans.fault.credit", "loans.fault.too-much" -> amount;
            default -> "";
        };
    }

    @GetMapping(LoanPages.PATH + "/events/{seq}/reversal")
    ModelAndView askReversal(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String seq) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        Form blank = shelf.blank(loan);
        Form form = reversals
                .fault(loan, Typed.number(seq))
                .map(fault -> blank.wrong("", fault))
                .orElse(blank);
        return screen.show("loans/end", reversal(screen, house, loan, seq, form));
    }

    private EndPage reversal(Screen screen, Organisation house, Loan loan, String seq, Form form) {
        int number = Typed.number(seq);
        List<Event> events = recording.history(loan).events();
        Event event =
                events.stream().filter(it -> it.seq() == number).findFirst().orElseThrow(NotFound::new);
        Counter.require(LoansAccess.mayReverse(screen.viewer(), loan, events, payouts.list(loan), event));
        return new EndPage(
                house,
                loan,
                "/events/" + number + "/reversal",
                "loans.reversal",
                screen.date(event.dayOn()) + ": " + LoanPage.words(screen, loan, event),
                form);
    }

    @PostMapping(LoanPages.PATH + "/events/{seq}/reversal")
    ModelAndView reverse(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String seq,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        Form form = Form.of(Form.typed(request));
        EndPage page = reversal(screen, house, loan, seq, form);
        var typing = new Typing(form.typed());
        int number = Typed.number(seq);
        Act act = Act.reversal(counter.today(), number, typing.reason("words"));
        return end(screen, page, typing, response, "loans.news.reversed", () -> {
            Optional<String> fault = reversals.record(screen.viewer(), loan, LoanPages.seen(form), number, act);
            if (fault.isEmpty()) {
                settling.settle(loan);
            }
            return fault;
        });
    }

    @GetMapping(LoanPages.PATH + "/withdrawal")
    ModelAndView askWithdrawal(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        return screen.show("loans/end", withdrawal(screen, house, loan, shelf.blank(loan)));
    }

    private EndPage withdrawal(Screen screen, Organisation house, Loan loan, Form form) {
        return new EndPage(house, loan, WITHDRAWAL, "loans.withdrawal", screen.text("loans.withdrawal.what"), form);
    }

    @PostMapping(LoanPages.PATH + "/withdrawal")
    ModelAndView withdraw(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        Form form = Form.of(Form.typed(request));
        var typing = new Typing(form.typed());
        LocalDate said = typing.isEmpty("on") ? counter.today() : typing.day("on");
        Act act = Act.of(Kind.WITHDRAWN, said, typing.words("words"));
        return end(screen, withdrawal(screen, house, loan, form), typing, act, response, "loans.news.withdrawn");
    }

    @GetMapping(LoanPages.PATH + "/write-off")
    ModelAndView askWriteOff(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        Counter.require(LoansAccess.mayPay(screen.viewer(), house.id()));
        return screen.show("loans/end", writeOff(screen, house, loan, shelf.blank(loan)));
    }

    private EndPage writeOff(Screen screen, Organisation house, Loan loan, Form form) {
        return new EndPage(house, loan, "/write-off", "loans.write-off", screen.text("loans.write-off.what"), form);
    }

    @PostMapping(LoanPages.PATH + "/write-off")
    ModelAndView giveUp(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        Counter.require(LoansAccess.mayPay(screen.viewer(), house.id()));
        Form form = Form.of(Form.typed(request));
        var typing = new Typing(form.typed());
        Act act = Act.of(Kind.WRITTEN_OFF, counter.today(), typing.reason("words"));
        return end(screen, writeOff(screen, house, loan, form), typing, act, response, "loans.news.written-off");
    }

    private ModelAndView end(
            Screen screen, EndPage page, Typing typing, Act act, HttpServletResponse response, String news) {
        return end(
                screen,
                page,
                typing,
                response,
                news,
                () -> recording.record(screen.viewer(), page.loan(), LoanPages.seen(page.form()), act));
    }

    private static ModelAndView end(
            Screen screen,
            EndPage page,
            Typing typing,
            HttpServletResponse response,
            String news,
            Supplier<Optional<String>> write) {
        Form form = page.form();
        Optional<String> fault = typing.faults().isEmpty() ? write.get() : Optional.empty();
        fault.ifPresent(key -> typing.faults().add(new Wrong("", key)));
        if (!typing.faults().isEmpty()) {
            Form again = new Form(form.typed(), typing.faults());
            return screen.refuse(
                    "loans/end", new EndPage(page.house(), page.loan(), page.act(), page.key(), page.what(), again));
        }
        News.tell(response, news);
        return screen.go(page.path());
    }
}
