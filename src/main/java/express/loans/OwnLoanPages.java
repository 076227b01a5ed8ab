package express.loans;

import express.base.Ids;
import express.base.Viewer;
import express.loans.Confidants.Coach;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.Screen;
import express.ui.Typed;
import gg.jte.Content;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody's own loans: where they stand, what is next, and what happened. */
@Controller
class OwnLoanPages {

    record ListPage(List<Loan> loans) {

        String money(Screen screen, Loan loan) {
            return LoanPage.money(screen, loan, loan.principal());
        }
    }

    /**
     * @param ways how it can be paid
     * @param coaches who may hear, if the borrower wants it, when they are late
     */
    record OwnPage(LoanPage loan, List<Content> ways, List<Coach> coaches) {}

    private final Loans loans;
    private final Counter counter;
    private final LoanPages.Shelf shelf;
    private final Contracts contracts;
    private final Confidants confidants;
    private final CardPages.Ways ways;

    OwnLoanPages(
            Loans loans,
            Counter counter,
            LoanPages.Shelf shelf,
            Contracts contracts,
            Confidants confidants,
            CardPages.Ways ways) {
        this.loans = loans;
        this.counter = counter;
        this.shelf = shelf;
        this.contracts = contracts;
        this.confidants = confidants;
        this.ways = ways;
    }

    @Bean
    static MenuEntry ownLoans() {
        return MenuEntry.own("/loans", "loans.own", Viewer::signedIn);
    }

    @GetMapping("/loans")
    ModelAndView list(Screen screen) {
        return screen.show(
                "loans/own", new ListPage(loans.listOf(screen.viewer().id())));
    }

    private Loan own(Screen screen, String id) {
        return loans.getOwn(screen.viewer().id(), Ids.parse(id));
    }

    @GetMapping("/loans/{id}")
    ModelAndView look(Screen screen, @PathVariable String id, @RequestParam(defaultValue = "") String below) {
        Loan loan = own(screen, id);
        int from = Typed.number(below);
        return screen.show("loans/mine", page(screen, loan, from < 1 ? Integer.MAX_VALUE : from));
    }

    private OwnPage page(Screen screen, Loan loan, int below) {
        LoanPage page = shelf.page(screen, counter.house(loan), loan, below, Form.empty());
        List<Coach> coaches = loan.state() == Standing.State.REPAID ? List.of() : confidants.list(loan);
        return new OwnPage(page, ways.of(screen, page), coaches);
    }

    @GetMapping("/loans/{id}/contract.pdf")
    ResponseEntity<byte[]> contract(Screen screen, @PathVariable String id) {
        Loan loan = own(screen, id);
        return contracts.print(screen, counter.house(loan), loan);
    }
}
