package express.loans;

import express.lending.Allocation;
import express.lending.Product;
import express.lending.Repaying;
import java.math.BigDecimal;
import java.util.List;

/**
 * What lender and borrower agreed, in the smallest unit of its currency.
 *
 * @param rate per cent a year
 * @param upFront what is kept back of the first part that is paid out
 * @param each what is paid with every instalment beside it
 * @param last what is paid with the last one beside it
 * @param order in which a payment is used
 */
record Agreement(
        long principal,
        BigDecimal rate,
        int payments,
        int grace,
        long upFront,
        long each,
        long last,
        int decimals,
        List<Part> order) {

    static Agreement of(Product product, BigDecimal principal, int months) {
        Repaying repaying = Repaying.of(product);
        int decimals = repaying.decimals();
        return new Agreement(
                cents(principal, decimals),
                repaying.rate(principal),
                repaying.payments(months),
                repaying.grace(months),
                cents(repaying.upFront(principal), decimals),
                cents(repaying.each(principal), decimals),
                cents(repaying.last(principal), decimals),
                decimals,
                order(repaying.allocation()));
    }

    private static List<Part> order(Allocation allocation) {
        return switch (allocation) {
            case FEES_INTEREST_LOAN -> List.of(Part.FEE, Part.INTEREST, Part.PRINCIPAL);
            case INTEREST_FEES_LOAN -> List.of(Part.INTEREST, Part.FEE, Part.PRINCIPAL);
            case LOAN_INTEREST_FEES -> List.of(Part.PRINCIPAL, Part.INTEREST, Part.FEE);
        };
    }

    static long cents(BigDecimal amount, int decimals) {
        return amount.movePointRight(decimals).longValueExact();
    }

    BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, decimals);
    }
}
