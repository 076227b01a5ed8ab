package express.loans;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.loans.Event.Kind;
import express.ui.Form;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A new plan on paper with that of before and what it costs, for both to sign: in the language of whoever borrows. */
@Controller
class PlanPaperPages {

    /**
     * Two plans, as they were seen on one day.
     *
     * @param borrower the name under the contract
     * @param on the day from which on the new one holds
     * @param free whether the time until its first payment costs nothing
     */
    record PaperPage(
            Organisation house,
            Loan loan,
            String borrower,
            LocalDate on,
            boolean free,
            Standing before,
            Standing after) {

        String money(Screen screen, long cents) {
            return LoanPage.money(screen, loan, cents);
        }

        LocalDate day() {
            return before.day();
        }

        long dearer() {
            return PlanPages.toPay(after) - PlanPages.toPay(before);
        }

        String signed(Screen screen) {
            return (dearer() > 0 ? "+" : "") + money(screen, dearer());
        }

        static long interest(Planned it) {
            return it.fee() + it.interest() + it.carried();
        }
    }

    private final Counter counter;
    private final Loans loans;
    private final Recording recording;

    PlanPaperPages(Counter counter, Loans loans, Recording recording) {
        this.counter = counter;
        this.loans = loans;
        this.recording = recording;
    }

    /** Before it is agreed; nothing is written down. */
    @GetMapping(LoanPages.PATH + "/plans/paper.pdf")
    ResponseEntity<byte[]> propose(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletRequest request) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        Counter.require(LoansAccess.mayKeep(screen.viewer(), loan));
        var typing = new Typing(Form.typed(request));
        Act act = PlanPages.act(typing, counter.today());
        Standing then = typing.faults().isEmpty() ? recording.preview(loan, act).orElse(null) : null;
        if (then == null) {
            throw new NotFound();
        }
        return print(
                screen,
                new PaperPage(house, loan, loans.signedBy(loan), act.on(), act.free(), recording.now(loan), then),
                loan.preparedAt());
    }

    /** One that was agreed. */
    @GetMapping(LoanPages.PATH + "/events/{seq}/plan.pdf")
    ResponseEntity<byte[]> house(
            Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String seq) {
        Organisation house = counter.enter(screen.viewer(), slug);
        return print(screen, house, counter.loan(screen.viewer(), house, id), seq);
    }

    @GetMapping("/loans/{id}/events/{seq}/plan.pdf")
    ResponseEntity<byte[]> own(Screen screen, @PathVariable String id, @PathVariable String seq) {
        Loan loan = loans.getOwn(screen.viewer().id(), Ids.parse(id));
        return print(screen, counter.house(loan), loan, seq);
    }

    /** As it was shown when it was written down: what was told since, also of days before, is not in it. */
    private ResponseEntity<byte[]> print(Screen screen, Organisation house, Loan loan, String seq) {
        History history = recording.history(loan);
        int number = Typed.number(seq);
        Event event = history.events().stream()
                .filter(it -> it.seq() == number && it.kind() == Kind.RESCHEDULED)
                .findFirst()
                .orElseThrow(NotFound::new);
        History before = history.before(event);
        LocalDate day = LocalDate.ofInstant(event.at(), ZoneId.systemDefault());
        return print(
                screen,
                new PaperPage(
                        house,
                        loan,
                        loans.signedBy(loan),
                        event.dayOn(),
                        event.free(),
                        before.at(day),
                        before.with(event).at(day)),
                event.at());
    }

    private static ResponseEntity<byte[]> print(Screen screen, PaperPage page, Instant made) {
        Loan loan = page.loan();
        Screen reader = screen.forReader(loan.language());
        String title = reader.text("loans.planned.title", Integer.toString(loan.number()));
        return reader.print("loans/planned", page, title, title, made);
    }
}
