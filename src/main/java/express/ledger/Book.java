package express.ledger;

import express.base.OrganisationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** @param closedUntil the last day on which nothing can be booked any more */
record Book(OrganisationId house, String currency, @Nullable LocalDate closedUntil) {

    BigDecimal money(long cents) {
        return BigDecimal.valueOf(
                cents, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }
}
