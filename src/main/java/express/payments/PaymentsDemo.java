package express.payments;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Borrowings.Borrowed;
import express.payments.Notices.How;
import express.payments.Notices.Notice;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demonstration an invented lender has an account, a statement, mandates, and a batch that waits for a second person. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class PaymentsDemo {

    private static final String OFFICER = "marta@express.example";
    private static final String TREASURER = "emile@express.example";
    private static final String IBAN = "BE68539007547034";
    private static final int MANDATES = 4;

    /** Who is there. */
    @Component
    record Cast(Entrance entrance, People people, Viewers viewers) {

        Optional<Viewer.Person> find(String email) {
            return entrance.look(() -> people.findByEmail(email)).flatMap(it -> viewers.find(it.id()));
        }
    }

    private final Cast cast;
    private final Preparing.Shelves shelves;
    private final Preparing preparing;
    private final Uploads uploads;
    private final Reading reading;

    PaymentsDemo(Cast cast, Preparing.Shelves shelves, Preparing preparing, Uploads uploads, Reading reading) {
        this.cast = cast;
        this.shelves = shelves;
        this.preparing = preparing;
        this.uploads = uploads;
        this.reading = reading;
    }

    /** After the loans are there. */
    @Order
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Optional<Viewer.Person> officer = cast.find(OFFICER);
        Optional<Viewer.Person> treasurer = cast.find(TREASURER);
        if (officer.isPresent() && treasurer.isPresent()) {
            OrganisationId lender = officer.get().seats().stream()
                    .filter(seat -> seat.role() == Role.LENDER)
                    .findFirst()
                    .map(Viewer.Seat::organisation)
                    .orElseThrow();
            boolean begun = Acting.as(officer.get(), () -> begin(officer.get(), lender));
            if (begun) {
                Acting.as(treasurer.get(), () -> bring(treasurer.get(), lender));
            }
        }
    }

    private boolean begin(Viewer officer, OrganisationId lender) {
        List<Borrowed> loans =
                shelves
                        .borrowings()
                        .listNumbered(
                                lender, IntStream.rangeClosed(1, 40).boxed().toList())
                        .stream()
                        .filter(Borrowed::open)
                        .toList();
        if (loans.isEmpty() || shelves.accounts().find(lender).isPresent()) {
            return false;
        }
        shelves.accounts()
                .set(
                        officer,
                        new HouseAccount(
                                lender,
                                IBAN,
                                "Crédit Passerelle",
                                "DE98ZZZ09999999999",
                                "Rue du Pont 3, Mon–Fri 9–12 (demo)"));
        LocalDate today = preparing.today();
        loans.stream()
                .filter(it -> !shelves.borrowings()
                        .listExpected(lender, List.of(it.id()), today, today.plusDays(30))
                        .isEmpty())
                .filter(it -> it.number() > 1)
                .limit(MANDATES)
                .forEach(it -> shelves.mandates().add(officer, mandate(it, today.minusDays(60))));
        preparing
                .debits(officer, lender, BusinessDays.from(today.plusDays(30)))
                .ifPresent(batch -> shelves.batches().listItems(lender, batch).stream()
                        .map(Item::loan)
                        .distinct()
                        .forEach(it -> shelves.notices()
                                .add(officer, lender, batch, new Notice(it, today, How.PAPER, officer.id()))));
        return true;
    }

    private static Mandate mandate(Borrowed loan, LocalDate signed) {
        return new Mandate(
                loan.lender(),
                Ids.next(),
                loan.id(),
                loan.borrower(),
                "L%06d-1".formatted(loan.number()),
                "DE89370400440532013000",
                loan.called(),
                signed,
                Mandate.NOTICE,
                false,
                null,
                null);
    }

    private Void bring(Viewer treasurer, OrganisationId lender) {
        var content = new ByteArrayInputStream(statement().getBytes(StandardCharsets.UTF_8));
        try {
            reading.readNow(uploads.keep(treasurer, lender, "statement-demo.xml", content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return null;
    }

    /** One payment that finds its loan, and two for somebody to look at. */
    private String statement() {
        LocalDate day = preparing.today().minusDays(1);
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>DEMO</Id>"
                + "<Acct><Id><IBAN>" + IBAN + "</IBAN></Id><Ccy>EUR</Ccy></Acct>"
                + entry(day, "25.00", "Amira Haddad", "DEMO-1", "Loan " + Reference.grouped(1))
                + entry(day, "120.00", "Boulangerie du Pont", "DEMO-2", "Thank you for the fair")
                + entry(day, "80.00", "S. Diallo", "DEMO-3", "loan march")
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String entry(LocalDate day, String amount, String name, String reference, String words) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>"
                + day + "</Dt></BookgDt><AcctSvcrRef>" + reference
                + "</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>" + name
                + "</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>" + words
                + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
    }
}
