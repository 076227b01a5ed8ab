package express.loans;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.loans.Event.Means;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Paying out: an officer asks, a treasurer signs or refuses. */
@Controller
class PayoutPages {

    private static final String PAYOUT = LoanPages.PATH + "/payouts/{payout}";

    private final Counter counter;
    private final LoanPages.Shelf shelf;
    private final Payouts payouts;

    PayoutPages(Counter counter, LoanPages.Shelf shelf, Payouts payouts) {
        this.counter = counter;
        this.shelf = shelf;
        this.payouts = payouts;
    }

    @PostMapping(LoanPages.PATH + "/payouts")
    ModelAndView ask(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        Counter.require(LoansAccess.mayLend(screen.viewer(), house.id()) && !LoansAccess.isOwn(screen.viewer(), loan));
        Form form = Form.of(Form.typed(request));
        var typing = new Typing(form.typed());
        long cents = typing.cents("payout", loan.decimals());
        Means means = typing.choice("payout-means", Means.values());
        List<Wrong> faults = new ArrayList<>(typing.faults());
        if (faults.isEmpty()) {
            payouts.ask(screen.viewer(), loan, cents, means)
                    .ifPresent(fault ->
                            faults.add(new Wrong(fault.equals("loans.fault.too-much") ? "payout" : "", fault)));
        }
        if (!faults.isEmpty()) {
            return shelf.refuse(screen, house, id, new Form(form.typed(), faults));
        }
        News.tell(response, "loans.news.asked");
        return screen.go(loan.path(slug));
    }

    private Payout payout(Loan loan, String id) {
        return payouts.list(loan).stream()
                .filter(it -> it.id().equals(Ids.parse(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(PAYOUT + "/signature")
    ModelAndView sign(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String payout,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        Payout asked = payout(loan, payout);
        Counter.require(LoansAccess.maySign(screen.viewer(), loan, asked));
        Form form = Form.of(Form.typed(request));
        List<Wrong> faults = new ArrayList<>();
        if (!asked.isOpen()) {
            faults.add(new Wrong("", "loans.fault.payout-over"));
        } else {
            payouts.sign(screen.viewer(), loan, LoanPages.seen(form), asked)
                    .ifPresent(fault -> faults.add(new Wrong("", fault)));
        }
        if (!faults.isEmpty()) {
            return shelf.refuse(screen, house, id, new Form(form.typed(), faults));
        }
        News.tell(response, "loans.news.paid-out");
        return screen.go(loan.path(slug));
    }

    @PostMapping(PAYOUT + "/refusal")
    ModelAndView refuse(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String payout,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        Counter.require(LoansAccess.mayKeep(screen.viewer(), loan));
        if (!payouts.refuse(screen.viewer(), loan, payout(loan, payout).id())) {
            Form form = Form.of(Form.typed(request)).wrong("", "loans.fault.payout-over");
            return shelf.refuse(screen, house, id, form);
        }
        News.tell(response, "loans.news.payout-refused");
        return screen.go(loan.path(slug));
    }
}
