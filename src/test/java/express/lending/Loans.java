package express.lending;

import express.base.OrganisationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Loans of the vectors: of a sum, at a rate, month by month. */
final class Loans {

    static final LocalDate START = LocalDate.of(2026, 1, 15);
    static final LocalDate FIRST = LocalDate.of(2026, 2, 15);

    private Loans() {}

    static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    static Repayment rules(Shape shape, Rounding.Style style) {
        return new Repayment(
                shape,
                List.of(),
                Frequency.MONTHLY,
                Grace.INTEREST_ONLY,
                DayCount.THIRTY_360,
                new Rounding(style, money("0.01")),
                Dating.PLAIN);
    }

    static Loan each(String principal, String rate, int payments) {
        return loan(principal, rate, payments, 0, rules(Shape.EQUAL_INSTALMENTS, Rounding.Style.EACH_ROW));
    }

    static Loan total(String principal, String rate, int payments) {
        return loan(principal, rate, payments, 0, rules(Shape.EQUAL_INSTALMENTS, Rounding.Style.EXACT_TOTAL));
    }

    static Loan grace(String principal, String rate, int payments, int grace, Grace kind) {
        Repayment rules = rules(Shape.EQUAL_INSTALMENTS, Rounding.Style.EACH_ROW);
        return loan(
                principal,
                rate,
                payments,
                grace,
                new Repayment(
                        rules.shape(),
                        rules.season(),
                        rules.frequency(),
                        kind,
                        rules.dayCount(),
                        rules.rounding(),
                        rules.dating()));
    }

    static Loan loan(String principal, String rate, int payments, int grace, Repayment rules) {
        return new Loan(money(principal), money(rate), START, FIRST, payments, grace, 2, rules);
    }

    static Loan counted(String principal, String rate, int payments, DayCount count, Frequency frequency) {
        Repayment rules = rules(Shape.EQUAL_INSTALMENTS, Rounding.Style.EACH_ROW);
        return new Loan(
                money(principal),
                money(rate),
                START,
                frequency.after(START, 1),
                payments,
                0,
                2,
                new Repayment(
                        rules.shape(),
                        rules.season(),
                        frequency,
                        rules.grace(),
                        count,
                        rules.rounding(),
                        rules.dating()));
    }

    static Product micro() {
        return StarterProducts.micro(new OrganisationId(new UUID(0, 1)), LocalDate.of(2026, 1, 1));
    }

    static Product steady() {
        return StarterProducts.steady(new OrganisationId(new UUID(0, 1)), LocalDate.of(2026, 1, 1));
    }

    /** The same product, due on other days. */
    static Product with(Product like, Dating dating) {
        Repayment rules = like.terms().repayment();
        return with(
                like,
                new Repayment(
                        rules.shape(),
                        rules.season(),
                        rules.frequency(),
                        rules.grace(),
                        rules.dayCount(),
                        rules.rounding(),
                        dating),
                like.terms().stages(),
                like.terms().graceMonths());
    }

    /** The same product, but for three months nothing is paid, and the interest is added to the loan. */
    static Product capitalising(Product like) {
        Repayment rules = like.terms().repayment();
        return with(
                like,
                new Repayment(
                        rules.shape(),
                        rules.season(),
                        rules.frequency(),
                        Grace.CAPITALISED,
                        rules.dayCount(),
                        rules.rounding(),
                        rules.dating()),
                like.terms().stages(),
                3);
    }

    static Product withoutSteps(Product like) {
        return with(like, like.terms().repayment(), List.of(), like.terms().graceMonths());
    }

    private static Product with(Product like, Repayment rules, List<Terms.Stage> stages, int graceMonths) {
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
                        it.fees(),
                        rules,
                        graceMonths,
                        it.firstDueMonths(),
                        it.seasoned(),
                        stages,
                        it.guarantorShare(),
                        it.ceiling(),
                        it.questions(),
                        it.documents(),
                        it.disclosures(),
                        it.allocation()));
    }
}
