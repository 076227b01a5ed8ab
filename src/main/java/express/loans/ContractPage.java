package express.loans;

import express.directory.Organisation;
import express.lending.Product;
import express.lending.Quote;
import express.ui.Screen;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What both put their name to. */
record ContractPage(Organisation house, Loan loan, Product product, Quote quote, LocalDate on) {

    String money(Screen screen, BigDecimal amount) {
        return screen.amount(amount, loan.currency());
    }
}
