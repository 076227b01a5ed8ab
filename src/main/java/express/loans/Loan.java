package express.loans;

import express.base.OrganisationId;
import express.base.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A loan as it is kept.
 *
 * @param number by which the lender calls it
 * @param officer who prepared it
 * @param keeper who looks after it now
 * @param minded whether whoever looks at it got it from somebody, or handed it on, at any time
 * @param called the borrower's name, as in the contract
 * @param language of the borrower
 * @param agreement what was agreed, as a document
 * @param version by which it is noticed that two people write at once
 * @param booked what stands in the books because of it, as a document
 * @param bookedInterest of what was earned
 */
record Loan(
        OrganisationId lender,
        UUID id,
        int number,
        UUID application,
        @Nullable PersonId borrower,
        @Nullable PersonId officer,
        @Nullable PersonId keeper,
        boolean minded,
        String called,
        Locale language,
        String product,
        int productVersion,
        String currency,
        long principal,
        int months,
        BigDecimal rate,
        String agreement,
        Instant preparedAt,
        @Nullable LocalDate signedOn,
        int version,
        Standing.State state,
        @Nullable LocalDate disbursedOn,
        long disbursed,
        String booked,
        long bookedInterest,
        LocalDate bookedOn) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Standing.State> GOING =
            EnumSet.of(Standing.State.AGREED, Standing.State.RUNNING, Standing.State.WITHDRAWN);

    boolean isSigned() {
        return signedOn != null;
    }

    /** Whether there is still something to put a name to. */
    boolean awaitsSignature() {
        return !isSigned() && state == Standing.State.AGREED;
    }

    /** Whether it ended before anything was paid out. */
    boolean isCalledOff() {
        return state == Standing.State.CALLED_OFF;
    }

    /** What the books get so that this stands there because of it; nothing of what stands there already. */
    Map<String, Long> lacks(Map<String, Long> position) {
        Map<String, Long> before = JSON.readValue(booked, new TypeReference<>() {});
        Map<String, Long> changes = new LinkedHashMap<>();
        position.forEach((purpose, cents) -> changes.put(purpose, cents - before.getOrDefault(purpose, 0L)));
        changes.values().removeIf(cents -> cents == 0);
        return changes;
    }

    /** Of its currency. */
    int decimals() {
        return decimals(currency);
    }

    static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** Whether somebody has to look after it. */
    boolean goesOn() {
        return GOING.contains(state);
    }

    long left() {
        return principal - disbursed;
    }

    String path(String house) {
        return "/organisations/" + house + "/loans/" + id;
    }

    String own() {
        return "/loans/" + id;
    }
}
