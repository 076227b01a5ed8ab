package express.loans;

import express.directory.Organisation;
import express.lending.Allocation;
import express.lending.Product;
import express.lending.Quote;
import express.lending.Repaying;
import express.ui.Screen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What both put their name to.
 *
 * @param borrower the name, which stays here also when it is gone everywhere else
 * @param signature on a screen; nothing, where paper was signed or nobody signed yet
 * @param held who stood for the lender when that was signed
 * @param changed whether the same would be said in other words today
 */
record ContractPage(
        Organisation house,
        Loan loan,
        String borrower,
        Product product,
        Quote quote,
        LocalDate on,
        @Nullable Signature signature,
        String held,
        boolean changed) {

    String money(Screen screen, BigDecimal amount) {
        return screen.amount(amount, loan.currency());
    }

    /** Where it is another order than what is usual. */
    boolean saysOrder() {
        return order() != Allocation.FEES_INTEREST_LOAN;
    }

    Allocation order() {
        return Repaying.of(product).allocation();
    }

    ContractPage signed(String by, boolean otherwise) {
        return new ContractPage(house, loan, borrower, product, quote, on, signature, by, otherwise);
    }

    /** What was signed, line by line, without its title. */
    List<String> kept() {
        return signature == null ? List.of() : signature.said().lines().skip(1).toList();
    }

    /** In groups, as people compare such things. */
    String fingerprint() {
        return signature == null ? "" : signature.fingerprint().replaceAll("(.{8})(?=.)", "$1 ");
    }
}
