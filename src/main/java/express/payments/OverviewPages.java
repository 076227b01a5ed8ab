package express.payments;

import express.directory.Organisation;
import express.payments.Line.State;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is to be done about the money of a lender; and where that money is, which only its administrators say. */
@Controller
class OverviewPages {

    static final String PATH = "/organisations/{slug}/payments";
    private static final String ACCOUNT = PATH + "/account";

    record OverviewPage(
            Organisation house,
            @Nullable HouseAccount account,
            int open,
            int aside,
            int unsent,
            List<Batch> batches,
            boolean works,
            boolean administers) {

        String path() {
            return Desk.path(house);
        }

        long waiting() {
            return batches.stream()
                    .filter(it -> it.state() == Batch.State.PREPARED)
                    .count();
        }
    }

    record AccountPage(Organisation house, Form form) {

        String path() {
            return Desk.path(house);
        }
    }

    private final Desk desk;
    private final HouseAccounts accounts;
    private final Lines lines;
    private final Batches batches;
    private final Preparing preparing;

    OverviewPages(Desk desk, HouseAccounts accounts, Lines lines, Batches batches, Preparing preparing) {
        this.desk = desk;
        this.accounts = accounts;
        this.lines = lines;
        this.batches = batches;
        this.preparing = preparing;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Organisation house = desk.enter(screen.viewer(), slug);
        return screen.show(
                "payments/overview",
                new OverviewPage(
                        house,
                        accounts.find(house.id()).orElse(null),
                        lines.count(house.id(), State.OPEN),
                        lines.count(house.id(), State.ASIDE),
                        preparing.open(house.id()).size(),
                        batches.list(house.id()),
                        PaymentsAccess.mayWork(screen.viewer(), house.id()),
                        PaymentsAccess.mayAdminister(screen.viewer(), house.id())));
    }

    private Organisation administer(Screen screen, String slug) {
        Organisation house = desk.enter(screen.viewer(), slug);
        PaymentsAccess.require(PaymentsAccess.mayAdminister(screen.viewer(), house.id()));
        return house;
    }

    @GetMapping(ACCOUNT)
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        Organisation house = administer(screen, slug);
        Map<String, String> fields = new HashMap<>(Map.of("holder", house.name()));
        accounts.find(house.id()).ifPresent(it -> {
            fields.put("iban", Iban.grouped(it.iban()));
            fields.put("holder", it.holder());
            fields.put("creditor", it.creditor() == null ? "" : it.creditor());
            fields.put("otherwise", it.otherwise());
        });
        return screen.show("payments/account", new AccountPage(house, Form.of(fields)));
    }

    @PostMapping(ACCOUNT)
    ModelAndView set(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = administer(screen, slug);
        Form form = Form.of(Form.typed(request));
        String iban = Iban.plain(Typed.line(form.typed("iban")));
        String holder = Typed.line(form.typed("holder"));
        String creditor = Iban.plain(Typed.line(form.typed("creditor")));
        String otherwise = Typed.text(form.typed("otherwise"));
        List<Wrong> faults = new ArrayList<>();
        if (accounts.isForeign(house.id())) {
            faults.add(new Wrong("", "payments.fault.books"));
        }
        if (!Iban.isEnough(iban)) {
            faults.add(new Wrong("iban", Iban.isValid(iban) ? "payments.fault.iban.outside" : "payments.fault.iban"));
        }
        if (BankText.of(holder, 70).isEmpty() || holder.length() > 70) {
            faults.add(new Wrong("holder", "payments.fault.holder"));
        }
        if (!creditor.isEmpty() && !Iban.isCreditor(creditor)) {
            faults.add(new Wrong("creditor", "payments.fault.creditor"));
        }
        if (otherwise.length() > 300) {
            faults.add(new Wrong("otherwise", "payments.fault.long"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("payments/account", new AccountPage(house, new Form(form.typed(), faults)));
        }
        accounts.set(
                screen.viewer(),
                new HouseAccount(house.id(), iban, holder, creditor.isEmpty() ? null : creditor, otherwise));
        News.tell(response, "payments.news.account");
        return screen.go(Desk.path(house));
    }
}
