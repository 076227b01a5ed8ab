package express.lending;

import express.base.OrganisationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Products of nobody, for tests that need no database. */
public final class Examples {

    private Examples() {}

    public static Product micro() {
        return StarterProducts.micro(OrganisationId.next(), LocalDate.of(2026, 1, 1));
    }

    /** Like others, but a payment is used in another order. */
    public static Product micro(Allocation allocation) {
        Product like = micro();
        Terms it = like.terms();
        return new Product(
                like.id(),
                like.slug(),
                like.lender(),
                like.version(),
                like.since(),
                like.name(),
                like.summary(),
                new Terms(
                        it.currency(),
                        it.least(),
                        it.most(),
                        it.shortest(),
                        it.longest(),
                        it.bands(),
                        List.of(it.fees().getFirst(), each()),
                        it.repayment(),
                        it.graceMonths(),
                        it.firstDueMonths(),
                        it.seasoned(),
                        it.stages(),
                        it.guarantorShare(),
                        it.ceiling(),
                        it.questions(),
                        it.documents(),
                        it.disclosures(),
                        allocation));
    }

    /** Two euros with every instalment. */
    private static Fee each() {
        return new Fee(
                Wording.of("Account", "Compte", "الحساب"),
                Fee.When.EACH_INSTALMENT,
                BigDecimal.ZERO,
                null,
                new BigDecimal("2"));
    }

    /** For three months nothing is paid, and the interest is added to the loan. */
    public static Product capitalising() {
        return Loans.capitalising(micro());
    }

    public static Product steady() {
        return StarterProducts.steady(OrganisationId.next(), LocalDate.of(2026, 1, 1));
    }
}
