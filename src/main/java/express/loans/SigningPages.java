package express.loans;

import express.base.Ids;
import express.base.Viewer;
import express.directory.Organisation;
import express.loans.Signature.Place;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A contract is read and signed on a screen: by whoever borrows, on the device of the officer or with their own account. */
@Controller
class SigningPages {

    /**
     * @param back where somebody goes who does not sign
     * @param terms all that is signed
     * @param fingerprint of that
     */
    record SigningPage(Loan loan, Place place, String back, Content terms, String fingerprint, Form form) {

        String path() {
            return back + "/signing";
        }

        boolean isAtCounter() {
            return place == Place.COUNTER;
        }
    }

    private static final int LONGEST = 200;

    /** Puts the page together and takes what is sent from it, for a reader who understands it. */
    @Component
    record Desk(Contracts contracts, Signing signing, Counter counter, InstantSource time) {

        SigningPage page(Screen reader, Organisation house, Loan loan, Place place, Form form) {
            ContractPage contract = contracts.of(house, loan);
            return new SigningPage(
                    loan,
                    place,
                    place == Place.COUNTER ? loan.path(house.slug()) : loan.own(),
                    contracts.terms(reader, contract),
                    Signature.fingerprint(contracts.said(reader, contract)),
                    form);
        }

        /** What is wrong; nothing, once it is signed. */
        List<Wrong> sign(Screen reader, Organisation house, Loan loan, Place place, Form form) {
            Viewer viewer = reader.viewer();
            ContractPage contract = contracts.of(house, loan);
            String said = contracts.said(reader, contract);
            var typing = new Typing(form.typed());
            String name = typing.line("name", LONGEST);
            String drawing = typing.strokes("drawing");
            String present = place == Place.COUNTER ? typing.line("present", LONGEST) : "";
            List<Wrong> faults = new ArrayList<>(typing.faults());
            if (name.isEmpty() && drawing.isEmpty()) {
                faults.add(new Wrong("name", "loans.fault.name"));
            }
            if (place == Place.COUNTER && isOfOther(name, viewer, contract.borrower())) {
                faults.add(new Wrong("name", "loans.fault.name.own"));
            }
            if (!typing.ticked("agreed")) {
                faults.add(new Wrong("agreed", "loans.fault.not-agreed"));
            }
            if (!Signature.fingerprint(said).equals(form.typed("fingerprint"))) {
                faults.add(new Wrong("", "loans.fault.contract-changed"));
            }
            if (!faults.isEmpty()) {
                return faults;
            }
            var signature = new Signature(
                    loan.lender(),
                    loan.id(),
                    contract.on(),
                    time.instant(),
                    place,
                    name.isEmpty() ? contract.borrower() : name,
                    drawing.isEmpty() ? null : drawing,
                    present,
                    reader.language(),
                    said,
                    Signature.fingerprint(said),
                    viewer.id());
            return signing.sign(viewer, signature) ? List.of() : List.of(new Wrong("", "loans.fault.signed"));
        }

        /** An officer does not put their own name where somebody else's belongs. */
        private boolean isOfOther(String name, Viewer viewer, String borrower) {
            String plain = Plain.of(name);
            return !plain.isEmpty() && plain.equals(Plain.of(name(viewer))) && !plain.equals(Plain.of(borrower));
        }

        private String name(Viewer viewer) {
            return viewer instanceof Viewer.Person person ? person.name() : "";
        }
    }

    private final Desk desk;
    private final Counter counter;
    private final Loans loans;

    SigningPages(Desk desk, Counter counter, Loans loans) {
        this.desk = desk;
        this.counter = counter;
        this.loans = loans;
    }

    @GetMapping(LoanPages.PATH + "/signing")
    ModelAndView hand(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = counter.enter(screen.viewer(), slug);
        return ask(screen, house, kept(screen, house, id), Place.COUNTER);
    }

    @PostMapping(LoanPages.PATH + "/signing")
    ModelAndView take(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        return sign(screen, house, kept(screen, house, id), Place.COUNTER, request, response);
    }

    private Loan kept(Screen screen, Organisation house, String id) {
        Loan loan = counter.loan(screen.viewer(), house, id);
        Counter.require(LoansAccess.mayKeep(screen.viewer(), loan));
        return loan;
    }

    @GetMapping("/loans/{id}/signing")
    ModelAndView read(Screen screen, @PathVariable String id) {
        Loan loan = loans.getOwn(screen.viewer().id(), Ids.parse(id));
        return ask(screen, counter.house(loan), loan, Place.ACCOUNT);
    }

    @PostMapping("/loans/{id}/signing")
    ModelAndView own(Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Loan loan = loans.getOwn(screen.viewer().id(), Ids.parse(id));
        return sign(screen, counter.house(loan), loan, Place.ACCOUNT, request, response);
    }

    /** At the counter the page is in the language of whoever borrows, whatever the officer reads; with an account, as they read. */
    private static Screen reader(Screen screen, Loan loan, Place place) {
        return place == Place.COUNTER ? screen.forReader(loan.language()) : screen;
    }

    private ModelAndView ask(Screen screen, Organisation house, Loan loan, Place place) {
        Screen reader = reader(screen, loan, place);
        SigningPage page = desk.page(reader, house, loan, place, Form.empty());
        return loan.awaitsSignature() ? reader.show("loans/signing", page) : screen.go(page.back());
    }

    private ModelAndView sign(
            Screen screen,
            Organisation house,
            Loan loan,
            Place place,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(Form.typed(request));
        Screen reader = reader(screen, loan, place);
        List<Wrong> faults = loan.awaitsSignature()
                ? desk.sign(reader, house, loan, place, form)
                : List.of(new Wrong("", "loans.fault.signed"));
        if (!faults.isEmpty()) {
            Form again = new Form(form.typed(), faults);
            return reader.refuse("loans/signing", desk.page(reader, house, loan, place, again));
        }
        News.tell(response, "loans.news.signed-here");
        return screen.go(place == Place.COUNTER ? loan.path(house.slug()) : loan.own());
    }
}
