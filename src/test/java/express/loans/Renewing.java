package express.loans;

import express.base.Ids;
import express.lending.Product;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** More loans of those who have one. */
@Component
class Renewing {

    private final Lending lending;
    private final Loans loans;

    Renewing(Lending lending, Loans loans) {
        this.lending = lending;
        this.loans = loans;
    }

    /** Another of the same borrower, paid out as many days ago. */
    Lent more(Lent it, int daysAgo) {
        Loan like = lending.look(it);
        return more(it, daysAgo, like.product(), like.agreement());
    }

    /** By another product and agreement. */
    Lent more(Lent it, int daysAgo, Product product, Agreement agreement) {
        return more(it, daysAgo, product.slug(), JsonMapper.shared().writeValueAsString(agreement));
    }

    /** In another currency than that in which its house keeps its books, to see how sums are read. */
    Lent in(Lent it, int daysAgo, String currency) {
        Loan like = lending.look(it);
        return more(it, daysAgo, like.product(), like.agreement(), currency);
    }

    private Lent more(Lent it, int daysAgo, String product, String agreement) {
        return more(it, daysAgo, product, agreement, lending.look(it).currency());
    }

    private Lent more(Lent it, int daysAgo, String product, String agreement, String currency) {
        Loan like = lending.look(it);
        Loan loan = new Loan(
                like.lender(),
                Ids.next(),
                1,
                Ids.next(),
                like.borrower(),
                like.officer(),
                like.officer(),
                false,
                like.called(),
                like.language(),
                product,
                like.productVersion(),
                currency,
                like.principal(),
                like.months(),
                like.rate(),
                agreement,
                like.preparedAt(),
                null,
                1,
                Standing.State.AGREED,
                null,
                0,
                "{}",
                0,
                lending.today());
        lending.as(it.officer(), () -> {
            loans.add(loan);
            loans.sign(loan, lending.today(), "PAPER");
            return null;
        });
        Lent made = new Lent(it.granted(), loan.id());
        lending.act(
                made,
                Act.money(
                        Kind.DISBURSED,
                        lending.today().minusDays(daysAgo),
                        like.principal(),
                        Means.BANK,
                        Keep.NEXT,
                        ""));
        return made;
    }
}
