package express.loans;

import express.base.Ids;
import express.directory.Organisation;
import express.ui.Screen;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All that was due and all that happened, with what was owed afterwards: to print, for both sides. */
@Controller
class StatementPages {

    /**
     * One line.
     *
     * @param event nothing, where a payment fell due
     * @param asked what fell due
     */
    record Line(LocalDate day, @Nullable Event event, long asked, long outstanding, long due) {}

    record StatementPage(Organisation house, Loan loan, LocalDate today, List<Line> lines) {

        String money(Screen screen, long cents) {
            return LoanPage.money(screen, loan, cents);
        }

        String words(Screen screen, Line line) {
            Event event = line.event();
            return event == null
                    ? screen.text("loans.statement.due", money(screen, line.asked()))
                    : LoanPage.words(screen, loan, event);
        }
    }

    private final Counter counter;
    private final Loans loans;
    private final Recording recording;

    StatementPages(Counter counter, Loans loans, Recording recording) {
        this.counter = counter;
        this.loans = loans;
        this.recording = recording;
    }

    /** In the language in which they read now: it binds nobody, and they chose it later than that of the contract. */
    @GetMapping("/loans/{id}/statement.pdf")
    ResponseEntity<byte[]> own(Screen screen, @PathVariable String id) {
        Loan loan = loans.getOwn(screen.viewer().id(), Ids.parse(id));
        return print(screen, counter.house(loan), loan);
    }

    /** For the borrower, in their language, whatever the officer reads. */
    @GetMapping(LoanPages.PATH + "/statement.pdf")
    ResponseEntity<byte[]> house(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        return print(screen.forReader(loan.language()), house, loan);
    }

    private ResponseEntity<byte[]> print(Screen screen, Organisation house, Loan loan) {
        LocalDate today = counter.today();
        var page = new StatementPage(house, loan, today, recording.history(loan).statement(today));
        String title = screen.text("loans.statement.title", Integer.toString(loan.number()));
        return screen.print("loans/statement", page, title, title, loan.preparedAt());
    }
}
