package express.loans;

import express.directory.Organisation;
import express.lending.Product;
import express.lending.Quote;
import express.ui.Screen;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What both put their name to.
 *
 * @param borrower the name, which stays here also when it is gone everywhere else
 */
record ContractPage(Organisation house, Loan loan, String borrower, Product product, Quote quote, LocalDate on) {

    String money(Screen screen, BigDecimal amount) {
        return screen.amount(amount, loan.currency());
    }
}
