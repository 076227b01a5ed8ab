package express.loans;

import express.base.Ids;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What to pay when, what is paid, and how it can be paid: to keep in a pocket, also for those who have no account here. */
@Controller
class CardPages {

    /** @param ways how it can be paid */
    record CardPage(LoanPage loan, List<Content> ways) {}

    /** How what is due of a loan can be paid; nothing of one that does not run. */
    @Component
    record Ways(ObjectProvider<HowToPay> howToPay) {

        List<Content> of(Screen screen, LoanPage page) {
            Loan loan = page.loan();
            if (loan.state() != Standing.State.RUNNING) {
                return List.of();
            }
            var asked = new HowToPay.Asked(loan.lender(), loan.number(), loan.currency(), Math.max(0, page.dueNow()));
            return howToPay.orderedStream()
                    .flatMap(it -> it.show(screen, asked).stream())
                    .toList();
        }
    }

    private final Loans loans;
    private final Counter counter;
    private final LoanPages.Shelf shelf;
    private final Ways ways;

    CardPages(Loans loans, Counter counter, LoanPages.Shelf shelf, Ways ways) {
        this.loans = loans;
        this.counter = counter;
        this.shelf = shelf;
        this.ways = ways;
    }

    /** In the language in which they read now: it binds nobody, and they chose it later than that of the contract. */
    @GetMapping("/loans/{id}/card.pdf")
    ResponseEntity<byte[]> own(Screen screen, @PathVariable String id) {
        Loan loan = loans.getOwn(screen.viewer().id(), Ids.parse(id));
        return print(screen, counter.house(loan), loan);
    }

    /** For the borrower, in their language, whatever the officer reads. */
    @GetMapping(LoanPages.PATH + "/card.pdf")
    ResponseEntity<byte[]> house(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        return print(screen.forReader(loan.language()), house, loan);
    }

    private ResponseEntity<byte[]> print(Screen screen, Organisation house, Loan loan) {
        LoanPage page = shelf.page(screen, house, loan, Integer.MAX_VALUE, Form.empty());
        String title = screen.text("loans.card.title", Integer.toString(loan.number()));
        return screen.print("loans/card", new CardPage(page, ways.of(screen, page)), title, title, loan.preparedAt());
    }
}
