package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.tariffs.Scale;
import express.ui.Screen;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a month came to: each client's invoice and each interpreter's note, made of the same missions, without what was taken
 * back.
 */
@Controller
class SettlementPages {

    static final String PATH = "/organisations/{slug}/settlements";

    /** @param late how many missions came after the documents of their month were made */
    record MonthsPage(Organisation house, List<LocalDate> months, Map<LocalDate, Integer> late) {

        String path() {
            return address(house);
        }
    }

    record MonthPage(Organisation house, LocalDate month, List<Account> accounts, Map<UUID, String> names) {

        String path() {
            return address(house) + "/" + YearMonth.from(month);
        }

        List<Account> of(Scale scale) {
            return accounts.stream().filter(it -> it.scale() == scale).toList();
        }
    }

    record NotePage(
            Organisation house,
            LocalDate month,
            Scale scale,
            UUID party,
            String name,
            String billing,
            List<Entry> entries) {

        String path() {
            return address(house) + "/" + YearMonth.from(month);
        }

        String own() {
            return path() + "/" + (scale == Scale.CHARGE ? "clients" : "interpreters") + "/" + party;
        }

        BigDecimal total() {
            return entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        String currency() {
            return entries.getFirst().currency();
        }
    }

    private final House house;
    private final Ledger ledger;
    private final Agreements agreements;
    private final Candidates candidates;
    private final InstantSource time;
    private final Awaiting awaiting;

    SettlementPages(
            House house,
            Ledger ledger,
            Agreements agreements,
            Candidates candidates,
            InstantSource time,
            Awaiting awaiting) {
        this.house = house;
        this.ledger = ledger;
        this.agreements = agreements;
        this.candidates = candidates;
        this.time = time;
        this.awaiting = awaiting;
    }

    static String address(Organisation house) {
        return "/organisations/" + house.slug() + "/settlements";
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation of = house.count(screen.viewer(), slug);
        return screen.show(
                "interpreting/settlements", new MonthsPage(of, ledger.months(of.id()), awaiting.late(of.id())));
    }

    @GetMapping(PATH + "/{month}")
    ModelAndView month(Screen screen, @PathVariable String slug, @PathVariable String month) {
        Organisation of = house.count(screen.viewer(), slug);
        LocalDate first = first(month);
        List<Account> accounts = ledger.accounts(of.id(), first);
        return screen.show("interpreting/settlement", new MonthPage(of, first, accounts, names(of, accounts)));
    }

    private static LocalDate first(String month) {
        try {
            return YearMonth.parse(month).atDay(1);
        } catch (DateTimeException none) {
            throw new NotFound();
        }
    }

    private Map<UUID, String> names(Organisation of, List<Account> accounts) {
        Map<UUID, String> names = new HashMap<>();
        house.names(accounts.stream()
                        .filter(it -> it.scale() == Scale.CHARGE)
                        .map(it -> new OrganisationId(it.party()))
                        .toList())
                .forEach((id, name) -> names.put(id.value(), name));
        candidates
                .names(accounts.stream()
                        .filter(it -> it.scale() == Scale.PAY)
                        .map(it -> new PersonId(it.party()))
                        .toList())
                .forEach((id, name) -> names.put(id.value(), name));
        accounts.stream()
                .filter(it -> it.scale() == Scale.PAY && !names.containsKey(it.party()))
                .findFirst()
                .ifPresent(it -> names.putAll(ledger.partners(of.id())));
        return names;
    }

    @GetMapping(PATH + "/{month}/clients/{party}")
    ModelAndView invoice(
            Screen screen, @PathVariable String slug, @PathVariable String month, @PathVariable String party) {
        return screen.show("interpreting/note", note(screen, slug, month, Scale.CHARGE, party));
    }

    @GetMapping(PATH + "/{month}/interpreters/{party}")
    ModelAndView pay(Screen screen, @PathVariable String slug, @PathVariable String month, @PathVariable String party) {
        return screen.show("interpreting/note", note(screen, slug, month, Scale.PAY, party));
    }

    private NotePage note(Screen screen, String slug, String month, Scale scale, String party) {
        Organisation of = house.count(screen.viewer(), slug);
        LocalDate first = first(month);
        UUID id = Ids.parse(party);
        List<Entry> entries = ledger.list(of.id(), first, scale, id);
        if (entries.isEmpty()) {
            throw new NotFound();
        }
        String name = scale == Scale.CHARGE
                ? house.names(List.of(new OrganisationId(id))).getOrDefault(new OrganisationId(id), "–")
                : candidates
                        .names(List.of(new PersonId(id)))
                        .getOrDefault(new PersonId(id), ledger.partners(of.id()).getOrDefault(id, "–"));
        String billing = agreements.listOfHouse(of.id()).stream()
                .filter(it -> it.client().value().equals(id))
                .map(Agreement::billingAddress)
                .findFirst()
                .orElse("");
        return new NotePage(of, first, scale, id, name, billing, entries);
    }

    @GetMapping(PATH + "/{month}/clients/{party}/paper")
    ResponseEntity<byte[]> invoicePaper(
            Screen screen, @PathVariable String slug, @PathVariable String month, @PathVariable String party) {
        return print(screen, note(screen, slug, month, Scale.CHARGE, party));
    }

    @GetMapping(PATH + "/{month}/interpreters/{party}/paper")
    ResponseEntity<byte[]> payPaper(
            Screen screen, @PathVariable String slug, @PathVariable String month, @PathVariable String party) {
        return print(screen, note(screen, slug, month, Scale.PAY, party));
    }

    private ResponseEntity<byte[]> print(Screen screen, NotePage page) {
        String title = screen.text(
                page.scale() == Scale.CHARGE ? "interpreting.invoice" : "interpreting.note",
                screen.month(page.month()));
        return screen.print("interpreting/paper", page, title, page.name(), time.instant());
    }
}
