package express.loans;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.ledger.Books;
import express.lending.Product;
import express.lending.Products;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** In a demonstration an invented lender has loans in all states; who borrows is invented too. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class LoansDemo {

    private static final String OFFICER = "marta@express.example";
    private static final String TREASURER = "emile@express.example";
    private static final String BORROWER = "amira@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    LoansDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    /** After the products are there. */
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Optional<Viewer.Person> officer = find(OFFICER);
        Optional<Viewer.Person> treasurer = find(TREASURER);
        if (officer.isPresent() && treasurer.isPresent()) {
            PersonId amira = entrance.look(() -> people.findByEmail(BORROWER))
                    .map(it -> it.id())
                    .orElse(null);
            DemoLoan.all()
                    .forEach(it -> play.tell(officer.get(), treasurer.get(), it, it.number() == 1 ? amira : null));
        }
    }

    private Optional<Viewer.Person> find(String email) {
        return entrance.look(() -> people.findByEmail(email)).flatMap(it -> viewers.find(it.id()));
    }

    /** Writes one loan with its life. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final Written written;
        private final Recording recording;

        Play(Written written, Recording recording) {
            this.written = written;
            this.recording = recording;
        }

        void tell(Viewer.Person officer, Viewer.Person treasurer, DemoLoan it, @Nullable PersonId borrower) {
            OrganisationId lender = officer.seats().stream()
                    .filter(seat -> seat.role() == Role.LENDER)
                    .findFirst()
                    .map(Viewer.Seat::organisation)
                    .orElseThrow();
            Optional<Loan> prepared = Acting.as(officer, () -> written.prepare(officer, lender, it, borrower));
            prepared.ifPresent(loan -> Acting.as(treasurer, () -> {
                recording.tell(treasurer, loan, it.life(recording.today(), recording.history(loan)));
                return null;
            }));
        }
    }

    /** Prepares a loan whose number is still free. */
    @Component
    @Transactional
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Written {

        private static final JsonMapper JSON = JsonMapper.shared();

        private final Loans loans;
        private final Products products;
        private final Books books;
        private final InstantSource time;

        Written(Loans loans, Products products, Books books, InstantSource time) {
            this.loans = loans;
            this.products = products;
            this.books = books;
            this.time = time;
        }

        public Optional<Loan> prepare(Viewer officer, OrganisationId lender, DemoLoan it, @Nullable PersonId borrower) {
            Product product = products.findProduct("micro").orElse(null);
            if (product == null || loans.isTaken(lender, it.number())) {
                return Optional.empty();
            }
            LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
            Agreement agreement = Agreement.of(product, it.principal(), it.months());
            books.open(lender, product.currency(), UsualChart.accounts());
            Loan loan = new Loan(
                    lender,
                    Ids.next(),
                    it.number(),
                    Ids.next(),
                    borrower,
                    officer.id(),
                    it.called(),
                    Locale.forLanguageTag(it.number() % 2 == 0 ? "fr" : "ar"),
                    product.slug(),
                    product.version(),
                    product.currency(),
                    agreement.principal(),
                    it.months(),
                    agreement.rate(),
                    JSON.writeValueAsString(agreement),
                    time.instant(),
                    null,
                    1,
                    Standing.State.AGREED,
                    null,
                    0,
                    "{}",
                    0,
                    today);
            loans.add(loan);
            if (it.daysAgo() > 0) {
                loans.sign(loan, today.minusDays(it.daysAgo()), "PAPER");
            }
            return Optional.of(loans.get(lender, loan.id()));
        }
    }
}
