package express.loans;

import express.directory.Organisation;
import express.loans.Event.Kind;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A loan ends before anything of it is paid out. */
@Controller
class CallingOffPages {

    private static final String ENDING = LoanPages.PATH + "/ending";

    /** Who does not want it any more. */
    enum Who {
        BORROWER(Kind.DECLINED),
        LENDER(Kind.REFUSED);

        private final Kind kind;

        Who(Kind kind) {
            this.kind = kind;
        }

        String key() {
            return "loans.ending." + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Who> of(String typed) {
            return Arrays.stream(values()).filter(it -> it.name().equals(typed)).findFirst();
        }
    }

    record EndingPage(Organisation house, Loan loan, Form form) {

        String path() {
            return loan.path(house.slug());
        }

        List<Who> all() {
            return List.of(Who.values());
        }
    }

    private final Counter counter;
    private final LoanPages.Shelf shelf;
    private final CallingOff callingOff;
    private final Settling settling;

    CallingOffPages(Counter counter, LoanPages.Shelf shelf, CallingOff callingOff, Settling settling) {
        this.counter = counter;
        this.shelf = shelf;
        this.callingOff = callingOff;
        this.settling = settling;
    }

    private Loan keep(Screen screen, Organisation house, String id) {
        Loan loan = counter.loan(screen.viewer(), house, id);
        Counter.require(LoansAccess.mayKeep(screen.viewer(), loan));
        return loan;
    }

    @GetMapping(ENDING)
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        return screen.show("loans/ending", new EndingPage(house, loan, shelf.blank(loan)));
    }

    @PostMapping(ENDING)
    ModelAndView end(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = keep(screen, house, id);
        Form form = Form.of(Form.typed(request));
        var typing = new Typing(form.typed());
        Optional<Who> who = Who.of(typing.line("who"));
        String words = typing.reason("words");
        if (who.isEmpty()) {
            typing.faults().add(new Wrong("who", "loans.fault.who"));
        }
        boolean told = false;
        if (who.isPresent() && typing.faults().isEmpty()) {
            Act act = Act.of(who.get().kind, counter.today(), words);
            CallingOff.Outcome outcome = callingOff.end(screen.viewer(), house, loan, LoanPages.seen(form), act);
            outcome.fault().ifPresent(fault -> typing.faults().add(new Wrong("", fault)));
            told = outcome.told();
        }
        if (!typing.faults().isEmpty()) {
            Form again = new Form(form.typed(), typing.faults());
            return screen.refuse("loans/ending", new EndingPage(house, loan, again));
        }
        settling.settle(loan);
        News.tell(response, told ? "loans.news.ended" : "loans.news.ended.untold");
        return screen.go(loan.path(slug));
    }
}
