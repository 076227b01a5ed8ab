package express.payments;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.Organisation;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The account of a borrower: where a payout goes, and what may be collected from it. */
@Controller
class MandatePages {

    private static final String PATH = OverviewPages.PATH + "/loans/{id}";

    record LoanPage(
            Organisation house,
            Borrowed loan,
            Mandates.@Nullable Payee payee,
            List<Mandate> mandates,
            LocalDate today,
            boolean works,
            Form form) {

        String path() {
            return Desk.path(house) + "/loans/" + loan.id();
        }

        @Nullable
        Mandate current() {
            return mandates.stream()
                    .filter(it -> it.withdrawnOn() == null)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What will be collected from somebody, and was. */
    record CollectionsPage(Borrowed loan, List<Item> items) {}

    private final Desk desk;
    private final Borrowings borrowings;
    private final Mandates mandates;
    private final Batches batches;

    MandatePages(Desk desk, Borrowings borrowings, Mandates mandates, Batches batches) {
        this.desk = desk;
        this.borrowings = borrowings;
        this.mandates = mandates;
        this.batches = batches;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Borrowed loan = desk.loan(house, id);
        Map<String, String> fields = new HashMap<>();
        fields.put("holder", loan.called());
        fields.put("signed", desk.today().toString());
        fields.put("notice", Integer.toString(Mandate.NOTICE));
        return screen.show("payments/loan", page(screen, house, loan, Form.of(fields)));
    }

    private LoanPage page(Screen screen, Organisation house, Borrowed loan, Form form) {
        return new LoanPage(
                house,
                loan,
                mandates.findPayee(house.id(), loan.id()).orElse(null),
                mandates.list(house.id(), loan.id()),
                desk.today(),
                PaymentsAccess.mayTouch(screen.viewer(), loan),
                form);
    }

    private Borrowed touch(Viewer viewer, Organisation house, String id) {
        Borrowed loan = desk.loan(house, id);
        PaymentsAccess.require(PaymentsAccess.mayTouch(viewer, loan));
        return loan;
    }

    private static List<Wrong> accountFaults(Form form) {
        List<Wrong> faults = new ArrayList<>();
        String iban = iban(form);
        if (!Iban.isEnough(iban)) {
            faults.add(new Wrong("iban", Iban.isValid(iban) ? "payments.fault.iban.outside" : "payments.fault.iban"));
        }
        String holder = Typed.line(form.typed("holder"));
        if (holder.length() > 70 || BankText.of(holder, 70).isEmpty()) {
            faults.add(new Wrong("holder", "payments.fault.holder"));
        }
        return faults;
    }

    private static String iban(Form form) {
        return Iban.plain(Typed.line(form.typed("iban")));
    }

    private ModelAndView done(
            Organisation house, Borrowed loan, Screen screen, HttpServletResponse response, String news) {
        News.tell(response, news);
        return screen.go(Desk.path(house) + "/loans/" + loan.id());
    }

    private ModelAndView refuse(Screen screen, Organisation house, Borrowed loan, Form form, List<Wrong> faults) {
        return screen.refuse("payments/loan", page(screen, house, loan, new Form(form.typed(), faults)));
    }

    @PostMapping(PATH + "/payee")
    ModelAndView setPayee(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Borrowed loan = touch(screen.viewer(), house, id);
        Form form = Form.of(Form.typed(request));
        List<Wrong> faults = accountFaults(form);
        if (!faults.isEmpty()) {
            return refuse(screen, house, loan, form, faults);
        }
        mandates.setPayee(
                screen.viewer(),
                new Mandates.Payee(
                        house.id(), loan.id(), loan.borrower(), iban(form), Typed.line(form.typed("holder"))));
        return done(house, loan, screen, response, "payments.news.payee");
    }

    @PostMapping(PATH + "/mandates")
    ModelAndView sign(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Borrowed loan = touch(screen.viewer(), house, id);
        Form form = Form.of(Form.typed(request));
        List<Wrong> faults = accountFaults(form);
        Optional<LocalDate> signed = Typed.date(Typed.digits(form.typed("signed")));
        if (signed.filter(it -> !it.isAfter(desk.today())).isEmpty()) {
            faults.add(new Wrong("signed", "payments.fault.signed"));
        }
        int notice = Typed.number(form.typed("notice"));
        if (notice < 1 || notice > Mandate.NOTICE) {
            faults.add(new Wrong("notice", "payments.fault.notice"));
        }
        if (!form.typed("seen").equals("yes")) {
            faults.add(new Wrong("seen", "payments.fault.seen"));
        }
        if (faults.isEmpty() && !add(screen.viewer(), loan, form, signed.orElseThrow(), notice)) {
            faults.add(new Wrong("", "payments.fault.mandate"));
        }
        return faults.isEmpty()
                ? done(house, loan, screen, response, "payments.news.mandate")
                : refuse(screen, house, loan, form, faults);
    }

    private boolean add(Viewer viewer, Borrowed loan, Form form, LocalDate signed, int notice) {
        int next = mandates.next(loan.lender(), loan.id());
        return mandates.add(
                viewer,
                new Mandate(
                        loan.lender(),
                        Ids.next(),
                        loan.id(),
                        loan.borrower(),
                        "L%06d-%d".formatted(loan.number(), next),
                        iban(form),
                        Typed.line(form.typed("holder")),
                        signed,
                        notice,
                        false,
                        null,
                        null));
    }

    private Mandate mandate(Organisation house, Borrowed loan, String mandate) {
        return Optional.of(mandates.get(house.id(), Ids.parse(mandate)))
                .filter(it -> it.loan().equals(loan.id()))
                .orElseThrow(NotFound::new);
    }

    @PostMapping(PATH + "/mandates/{mandate}/account")
    ModelAndView amend(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String mandate,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Borrowed loan = touch(screen.viewer(), house, id);
        Mandate it = mandate(house, loan, mandate);
        Form form = Form.of(Form.typed(request));
        List<Wrong> faults = accountFaults(form);
        if (!faults.isEmpty()) {
            return refuse(screen, house, loan, form, faults);
        }
        mandates.amend(screen.viewer(), it, iban(form), Typed.line(form.typed("holder")));
        return done(house, loan, screen, response, "payments.news.amended");
    }

    @PostMapping(PATH + "/mandates/{mandate}/withdrawal")
    ModelAndView withdraw(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String mandate,
            HttpServletResponse response) {
        Organisation house = desk.work(screen.viewer(), slug);
        Borrowed loan = touch(screen.viewer(), house, id);
        mandates.withdraw(screen.viewer(), mandate(house, loan, mandate), desk.today());
        return done(house, loan, screen, response, "payments.news.withdrawn");
    }

    /** For the borrower: what is announced. */
    @GetMapping("/loans/{id}/collections")
    ModelAndView collections(Screen screen, @PathVariable String id) {
        Borrowed loan = borrowings.getOwn(screen.viewer().id(), Ids.parse(id));
        return screen.show(
                "payments/collections", new CollectionsPage(loan, batches.listOwn(loan.lender(), loan.id())));
    }
}
