package express.loans;

import express.loans.Event.Means;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a loan came to so far, as the books see it. Whatever is added here keeps both sides the same. */
final class Sums {

    static final String PRINCIPAL = "loan-principal";
    static final String INTEREST = "loan-interest";
    static final String FEES = "loan-fees";
    static final String CREDIT = "loan-credit";
    static final String INTEREST_INCOME = "loan-interest-income";
    static final String FEE_INCOME = "loan-fee-income";
    static final String LOSS = "loan-loss";
    static final String RECOVERED = "loan-recovered";

    private final Map<Means, Long> money = new EnumMap<>(Means.class);
    private final Map<Part, Long> paid = new EnumMap<>(Part.class);
    private final Map<Part, Long> lost = new EnumMap<>(Part.class);
    private long disbursed;
    private long kept;
    private long feesAsked;
    private long capitalised;
    private long recovered;
    private long credit;

    long disbursed() {
        return disbursed;
    }

    long credit() {
        return credit;
    }

    long kept() {
        return kept;
    }

    long recovered() {
        return recovered;
    }

    long paid(Part part) {
        return paid.getOrDefault(part, 0L);
    }

    long lost(Part part) {
        return lost.getOrDefault(part, 0L);
    }

    /** What is lent and neither paid back nor given up. */
    long outstanding() {
        return disbursed + capitalised - paid(Part.PRINCIPAL) - lost(Part.PRINCIPAL);
    }

    void disburse(Means means, long cents, long fee) {
        disbursed += cents;
        kept += fee;
        money.merge(means, fee - cents, Long::sum);
    }

    void receive(Means means, long cents) {
        credit += cents;
        money.merge(means, cents, Long::sum);
    }

    void recover(Means means, long cents) {
        recovered += cents;
        money.merge(means, cents, Long::sum);
    }

    void refund(Means means, long cents) {
        credit -= cents;
        money.merge(means, -cents, Long::sum);
    }

    /** What was kept back is given back. */
    void returnFee() {
        credit += kept;
        kept = 0;
    }

    void ask(long fee) {
        feesAsked += fee;
    }

    void capitalise(long interest) {
        capitalised += interest;
    }

    void pay(Part part, long cents) {
        credit -= cents;
        paid.merge(part, cents, Long::sum);
    }

    void lose(Part part, long cents) {
        lost.merge(part, cents, Long::sum);
    }

    /** What stands on each account because of this loan; together it is nothing. */
    Map<String, Long> position(long accrued) {
        Map<String, Long> position = new LinkedHashMap<>();
        for (Means means : Means.values()) {
            position.put(means.purpose(), money.getOrDefault(means, 0L));
        }
        position.put(PRINCIPAL, outstanding());
        position.put(INTEREST, accrued - paid(Part.INTEREST) - capitalised - lost(Part.INTEREST));
        position.put(FEES, feesAsked - paid(Part.FEE) - lost(Part.FEE));
        position.put(CREDIT, -credit);
        position.put(INTEREST_INCOME, -accrued);
        position.put(FEE_INCOME, -kept - feesAsked);
        position.put(LOSS, lost(Part.FEE) + lost(Part.INTEREST) + lost(Part.PRINCIPAL));
        position.put(RECOVERED, -recovered);
        return position;
    }
}
