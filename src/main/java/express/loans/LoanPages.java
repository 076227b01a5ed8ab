package express.loans;

import express.base.PersonId;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One loan, as those see it who work for the lender; and the signature under its contract. */
@Controller
class LoanPages {

    static final String PATH = "/organisations/{slug}/loans/{id}";

    /** Puts together what the page of a loan shows. It computes nothing that is kept. */
    @Component
    record Shelf(Counter counter, Projection projection, Events events, Payouts payouts, Keepers keepers) {

        LoanPage page(Screen screen, Organisation house, Loan loan, int below, Form form) {
            List<Event> found = events.listLatest(loan, below);
            boolean more = found.size() > Events.PAGE;
            List<Event> shown = more ? found.subList(0, Events.PAGE) : found;
            List<Payout> asked = LoansAccess.mayEnter(screen.viewer(), loan.lender()) ? payouts.list(loan) : List.of();
            List<Handing> handings = keepers.listHandings(loan);
            Stream<PersonId> named = Stream.of(
                            Stream.ofNullable(loan.keeper()),
                            shown.stream().flatMap(it -> Stream.ofNullable(it.by())),
                            asked.stream().flatMap(it -> Stream.ofNullable(it.askedBy())),
                            handings.stream().flatMap(Handing::people))
                    .flatMap(all -> all);
            return new LoanPage(
                    house,
                    loan,
                    projection.findSpan(loan, counter.today()).orElse(null),
                    counter.today(),
                    projection.listInstalments(loan),
                    shown,
                    events.listReversals(
                            loan, shown.isEmpty() ? 1 : shown.getLast().seq()),
                    more ? "?below=" + shown.getLast().seq() : null,
                    asked,
                    handings,
                    counter.names(named),
                    screen.viewer(),
                    form);
        }

        Form blank(Loan loan) {
            Map<String, String> fields = new HashMap<>();
            fields.put("on", counter.today().toString());
            fields.put("version", Integer.toString(loan.version()));
            fields.put("means", Event.Means.BANK.name());
            fields.put("payout-means", Event.Means.BANK.name());
            fields.put("refund-means", Event.Means.BANK.name());
            fields.put("keep", Event.Keep.NEXT.name());
            return Form.of(fields);
        }

        ModelAndView look(Screen screen, Organisation house, Loan loan) {
            return screen.show("loans/loan", page(screen, house, loan, Integer.MAX_VALUE, blank(loan)));
        }

        /** With what was typed, and the version that is there now. */
        ModelAndView refuse(Screen screen, Organisation house, String id, Form form) {
            Loan now = counter.loan(screen.viewer(), house, id);
            Map<String, String> typed = new HashMap<>(form.typed());
            typed.put("version", Integer.toString(now.version()));
            typed.putIfAbsent("on", counter.today().toString());
            return screen.refuse(
                    "loans/loan",
                    page(screen, house, now, Integer.MAX_VALUE, new Form(Map.copyOf(typed), form.errors())));
        }
    }

    private final Shelf shelf;
    private final Counter counter;
    private final Signing signing;
    private final Contracts contracts;

    LoanPages(Shelf shelf, Counter counter, Signing signing, Contracts contracts) {
        this.shelf = shelf;
        this.counter = counter;
        this.signing = signing;
        this.contracts = contracts;
    }

    @GetMapping(PATH)
    ModelAndView look(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String below) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        int from = Typed.number(below);
        return screen.show(
                "loans/loan", shelf.page(screen, house, loan, from < 1 ? Integer.MAX_VALUE : from, shelf.blank(loan)));
    }

    @GetMapping(PATH + "/contract.pdf")
    ResponseEntity<byte[]> contract(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Loan loan = counter.loan(screen.viewer(), house, id);
        return contracts.print(screen, house, loan);
    }

    @PostMapping(PATH + "/signature")
    ModelAndView sign(
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
        LocalDate on = typing.day("signed");
        if (typing.faults().isEmpty() && on.isAfter(counter.today())) {
            typing.faults().add(new Form.Wrong("signed", "loans.fault.future"));
        }
        if (!typing.ticked("read")) {
            typing.faults().add(new Form.Wrong("read", "loans.fault.read"));
        }
        if (typing.faults().isEmpty() && !signing.note(screen.viewer(), loan, on)) {
            typing.faults().add(new Form.Wrong("", "loans.fault.signed"));
        }
        if (!typing.faults().isEmpty()) {
            return shelf.refuse(screen, house, id, new Form(form.typed(), typing.faults()));
        }
        News.tell(response, "loans.news.signed");
        return screen.go(loan.path(slug));
    }

    /** The number of a page that somebody saw. */
    static int seen(Form form) {
        return Typed.number(form.typed("version"));
    }
}
