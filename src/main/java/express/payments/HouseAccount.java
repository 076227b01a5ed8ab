package express.payments;

import express.base.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Where the money of a lender is.
 *
 * @param creditor the number under which it may collect by direct debit
 * @param otherwise how people pay who have no account
 */
record HouseAccount(
        OrganisationId lender,
        String iban,
        String holder,
        @Nullable String creditor,
        String otherwise) {}
