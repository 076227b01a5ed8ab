package express.loans;

import express.applications.Application;
import express.applications.Applications;
import express.audit.Trail;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.committee.Clearance;
import express.committee.Clearances;
import express.ledger.Books;
import express.lending.Product;
import express.lending.Products;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes a loan of what was granted: by the terms of the committee, and the version of the product of that day. */
@Component
@Transactional
class Preparing {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Granted granted;
    private final Loans loans;
    private final Products products;
    private final Books books;
    private final Trail trail;
    private final InstantSource time;

    Preparing(Granted granted, Loans loans, Products products, Books books, Trail trail, InstantSource time) {
        this.granted = granted;
        this.loans = loans;
        this.products = products;
        this.books = books;
        this.trail = trail;
        this.time = time;
    }

    /** What waits to become a loan. */
    @Component
    @Transactional(readOnly = true)
    static class Granted {

        private final Applications applications;
        private final Clearances clearances;

        Granted(Applications applications, Clearances clearances) {
            this.applications = applications;
            this.clearances = clearances;
        }

        /** The applicant and the conditions that are open. */
        record Waiting(Application application, Clearance clearance) {

            boolean isClear() {
                return clearance instanceof Clearance.Cleared;
            }
        }

        public List<Waiting> list(OrganisationId lender) {
            return applications.listGranted(lender).stream()
                    .flatMap(it -> waiting(it).stream())
                    .toList();
        }

        private Optional<Waiting> waiting(Application it) {
            return Optional.of(new Waiting(it, clearances.of(it.lender(), it.id())))
                    .filter(waiting -> !(waiting.clearance() instanceof Clearance.NotGranted));
        }

        /** Nobody lets go of it while a loan is made of it. */
        @Transactional
        public boolean hold(UUID application) {
            return applications.holdGranted(application);
        }

        Optional<Waiting> find(OrganisationId lender, UUID application) {
            return applications.findGranted(lender, application).flatMap(this::waiting);
        }
    }

    /** The loan, also when it was prepared before; nothing while a condition is open, or in another currency than the books. */
    public Optional<UUID> prepare(Viewer viewer, OrganisationId lender, UUID application) {
        Optional<UUID> before = loans.findByApplication(lender, application);
        if (before.isPresent()) {
            return before;
        }
        Granted.Waiting waiting =
                granted.hold(application) ? granted.find(lender, application).orElse(null) : null;
        if (waiting == null
                || !(waiting.clearance() instanceof Clearance.Cleared cleared)
                || waiting.application().applicant().equals(viewer.id())) {
            return Optional.empty();
        }
        Application asked = waiting.application();
        Product product = cleared.product().equals(asked.product())
                ? products.getVersion(asked.product(), asked.productVersion())
                : products.getProduct(cleared.product());
        Agreement agreement = Agreement.of(product, cleared.principal(), cleared.months());
        books.open(lender, product.currency(), UsualChart.accounts());
        if (!books.currency(lender).orElseThrow().equals(product.currency())) {
            return Optional.empty();
        }
        Loan loan = loan(viewer, asked, product, agreement, cleared.months());
        try {
            loans.add(loan);
        } catch (DuplicateKeyException meanwhile) {
            throw new IllegalStateException("prepared by somebody else at the same time", meanwhile);
        }
        trail.note(viewer, loan.id(), express.audit.Act.CREATED, "loan", loan.toString());
        return Optional.of(loan.id());
    }

    private Loan loan(Viewer viewer, Application asked, Product product, Agreement agreement, int months) {
        return new Loan(
                asked.lender(),
                Ids.next(),
                1,
                asked.id(),
                asked.applicant(),
                viewer.id(),
                viewer.id(),
                false,
                asked.called(),
                asked.language(),
                product.slug(),
                product.version(),
                product.currency(),
                agreement.principal(),
                months,
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
                LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()));
    }
}
