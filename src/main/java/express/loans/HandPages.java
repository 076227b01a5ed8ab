package express.loans;

import express.base.PersonId;
import express.directory.Organisation;
import express.loans.HandingOn.Wanted;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One loan goes to another officer, from its page. */
@Controller
class HandPages {

    private static final String PATH = LoanPages.PATH + "/officer";

    record HandPage(Organisation house, Loan loan, String name, Map<String, String> receivers, Form form) {

        String path() {
            return loan.path(house.slug());
        }
    }

    private final Counter counter;
    private final Staff staff;
    private final HandingOn handing;

    HandPages(Counter counter, Staff staff, HandingOn handing) {
        this.counter = counter;
        this.staff = staff;
        this.handing = handing;
    }

    private Loan given(Screen screen, Organisation house, String id) {
        Loan loan = counter.loan(screen.viewer(), house, id);
        Counter.require(LoansAccess.mayHandOn(screen.viewer(), loan));
        return loan;
    }

    private HandPage page(Screen screen, Organisation house, Loan loan, Form form) {
        String name = counter.names(Stream.ofNullable(loan.keeper())).values().stream()
                .findFirst()
                .orElse("");
        return new HandPage(
                house, loan, name, staff.receivers(house, loan.keeper(), screen.text("loans.hand.choose")), form);
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = given(screen, house, id);
        Form form = Form.of(Map.of("from", OfficerPages.word(loan.keeper())));
        return screen.show("loans/hand", page(screen, house, loan, form));
    }

    @PostMapping(PATH)
    ModelAndView hand(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = given(screen, house, id);
        Form form = Form.of(Form.typed(request));
        PersonId from = loan.keeper();
        PersonId to = staff.findReceiver(house, from, form.typed("to")).orElse(null);
        boolean meanwhile = !form.typed("from").equals(OfficerPages.word(from));
        form = meanwhile ? form.wrong("", "loans.fault.meanwhile") : form;
        form = to == null ? form.wrong("to", "loans.fault.receiver") : form;
        if (to != null && !form.failed()) {
            var wanted = new Wanted(from, to, List.of(loan.id()), false);
            boolean went = !handing.hand(screen.viewer(), house, wanted).isNothing();
            form = went ? form : form.wrong("", "loans.fault.handed");
        }
        if (form.failed()) {
            Map<String, String> typed = Map.of("from", OfficerPages.word(from), "to", form.typed("to"));
            return screen.refuse("loans/hand", page(screen, house, loan, new Form(typed, form.errors())));
        }
        News.tell(response, "loans.news.handed");
        return screen.go(loan.path(slug));
    }
}
