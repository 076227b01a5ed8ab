package express.payments;

import express.base.OrganisationId;
import express.ledger.Account;
import express.ledger.Books;
import express.ledger.Draft;
import express.ledger.Journal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books what came in or went out before anybody knows what for, and takes that back when somebody does. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Suspense {

    static final String PURPOSE = "payments-suspense";
    private static final String BANK = "bank";

    private final Books books;
    private final Journal journal;
    private final InstantSource time;

    Suspense(Books books, Journal journal, InstantSource time) {
        this.books = books;
        this.journal = journal;
        this.time = time;
    }

    /** The accounts that it is booked on; numbers after the Belgian minimum chart. */
    void open(OrganisationId lender) {
        books.open(
                lender,
                "EUR",
                List.of(
                        new Account(
                                "5500", Account.Kind.ASSET, Map.of("en", "Bank", "fr", "Banque", "ar", "المصرف"), BANK),
                        new Account(
                                "4990",
                                Account.Kind.LIABILITY,
                                Map.of("en", "To be cleared", "fr", "Compte d’attente", "ar", "حساب معلّق"),
                                PURPOSE)));
    }

    void put(Line line) {
        put(line.lender(), List.of(line));
    }

    void put(OrganisationId lender, List<Line> lines) {
        LocalDate booked = books.bookable(lender, today());
        journal.write(
                lender,
                lines.stream()
                        .map(it -> draft(booked, it, it.cents(), "payments.entry.unknown"))
                        .toList());
    }

    void take(Line line) {
        LocalDate booked = books.bookable(line.lender(), today());
        journal.write(line.lender(), draft(booked, line, -line.cents(), "payments.entry.known"));
    }

    private static Draft draft(LocalDate booked, Line line, long cents, String kind) {
        Map<String, Long> changes = new LinkedHashMap<>();
        changes.put(BANK, cents);
        changes.put(PURPOSE, -cents);
        return Draft.of(booked, line.day(), kind, line.id(), changes);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }
}
