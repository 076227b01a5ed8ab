package express.loans;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.jobs.Jobs;
import express.jobs.Work;
import express.ledger.Books;
import express.lending.Product;
import express.lending.Products;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import express.people.Viewers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    private static final String COLLEAGUE = "yasmine@express.example";
    private static final String TREASURER = "emile@express.example";
    private static final String BORROWER = "amira@express.example";

    private static final String KIND = "loans-demo";

    private final Cast cast;
    private final Play play;
    private final Jobs jobs;

    LoansDemo(Cast cast, Play play, Jobs jobs) {
        this.cast = cast;
        this.play = play;
        this.jobs = jobs;
    }

    /** Who is there. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Cast(Entrance entrance, People people, Viewers viewers) {

        Optional<PersonId> findPerson(String email) {
            return entrance.look(() -> people.findByEmail(email)).map(Person::id);
        }

        Optional<Viewer.Person> find(String email) {
            return findPerson(email).flatMap(viewers::find);
        }
    }

    /** After the products are there. */
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Optional<Viewer.Person> officer = cast.find(OFFICER);
        Optional<Viewer.Person> treasurer = cast.find(TREASURER);
        if (officer.isPresent() && treasurer.isPresent()) {
            PersonId amira = cast.findPerson(BORROWER).orElse(null);
            List<DemoLoan> all = DemoLoan.all();
            all.subList(0, DemoLoan.FIRST_ONES)
                    .forEach(it -> play.tell(officer.get(), treasurer.get(), it, it.number() == 1 ? amira : null));
            if (!play.isTold(officer.get(), all.getLast())) {
                Acting.as(officer.get(), () -> jobs.start(officer.get(), KIND, "loans.demo.work", ""));
            }
        }
    }

    /** Those that the first visitor can do without. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Later {

        @Bean
        Work loansDemoWork(Cast cast, Play play) {
            return new Work(KIND, (job, input, progress) -> {
                Optional<Viewer.Person> officer = cast.find(OFFICER);
                Optional<Viewer.Person> colleague = cast.find(COLLEAGUE).or(() -> officer);
                Optional<Viewer.Person> treasurer = cast.find(TREASURER);
                List<DemoLoan> rest = DemoLoan.all().subList(DemoLoan.FIRST_ONES, DemoLoan.ALL);
                progress.outOf(rest.size());
                for (DemoLoan it : rest) {
                    if (officer.isPresent() && treasurer.isPresent()) {
                        play.tell((it.number() % 3 == 0 ? colleague : officer).get(), treasurer.get(), it, null);
                    }
                    progress.done(it.number() - DemoLoan.FIRST_ONES);
                }
            });
        }
    }

    /** Writes one loan with its life. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final Written written;
        private final Recording recording;
        private final Payouts payouts;

        Play(Written written, Recording recording, Payouts payouts) {
            this.written = written;
            this.recording = recording;
            this.payouts = payouts;
        }

        void tell(Viewer.Person officer, Viewer.Person treasurer, DemoLoan it, @Nullable PersonId borrower) {
            OrganisationId lender = lender(officer);
            Optional<Loan> prepared = Acting.as(officer, () -> written.prepare(officer, lender, it, borrower));
            prepared.ifPresent(loan -> {
                List<Act> life = Acting.as(officer, () -> live(officer, loan, it));
                Acting.as(treasurer, () -> {
                    payouts.tell(treasurer, loan, life);
                    return null;
                });
            });
        }

        /** One asks for what another pays out. */
        private List<Act> live(Viewer.Person officer, Loan loan, DemoLoan it) {
            List<Act> life = it.life(recording.today(), recording.history(loan));
            life.stream()
                    .filter(act -> act.kind() == Event.Kind.DISBURSED)
                    .forEach(act -> payouts.note(officer, loan, act));
            return life;
        }

        boolean isTold(Viewer.Person officer, DemoLoan it) {
            return Acting.as(officer, () -> written.isTold(lender(officer), it));
        }

        private static OrganisationId lender(Viewer.Person officer) {
            return officer.seats().stream()
                    .filter(seat -> seat.role() == Role.LENDER)
                    .findFirst()
                    .map(Viewer.Seat::organisation)
                    .orElseThrow();
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

        @Transactional(readOnly = true)
        public boolean isTold(OrganisationId lender, DemoLoan it) {
            return loans.isTaken(lender, it.number());
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
                    officer.id(),
                    false,
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
