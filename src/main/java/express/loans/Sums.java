package express.loans;

import express.loans.Event.Means;
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

    /** By the way it went; what was paid and what was lost is by part. */
    private final long[] money = new long[Means.values().length];

    private final long[] paid = new long[Part.COUNT];
    private final long[] lost = new long[Part.COUNT];
    private long disbursed;
    private long kept;
    private long feesAsked;
    private long capitalised;
    private long recovered;
    private long credit;
    private int shifts;

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
        return paid[part.ordinal()];
    }

    long lost(Part part) {
        return lost[part.ordinal()];
    }

    /** What is lent and neither paid back nor given up. */
    long outstanding() {
        return disbursed + capitalised - paid(Part.PRINCIPAL) - lost(Part.PRINCIPAL);
    }

    void disburse(Means means, long cents, long fee) {
        disbursed += cents;
        kept += fee;
        money[means.ordinal()] += fee - cents;
    }

    void receive(Means means, long cents) {
        credit += cents;
        money[means.ordinal()] += cents;
    }

    void recover(Means means, long cents) {
        recovered += cents;
        money[means.ordinal()] += cents;
    }

    void refund(Means means, long cents) {
        credit -= cents;
        money[means.ordinal()] -= cents;
    }

    /** What was kept back is given back. */
    void returnFee() {
        credit += kept;
        kept = 0;
    }

    /** How often what fell due and was paid changed more than interest and money. */
    int shifts() {
        return shifts;
    }

    private void shift(long cents) {
        shifts += cents == 0 ? 0 : 1;
    }

    void ask(long fee) {
        shift(fee);
        feesAsked += fee;
    }

    void capitalise(long interest) {
        shift(interest);
        capitalised += interest;
    }

    void pay(Part part, long cents) {
        shift(cents);
        credit -= cents;
        paid[part.ordinal()] += cents;
    }

    void lose(Part part, long cents) {
        lost[part.ordinal()] += cents;
    }

    /** What stands on each account because of this loan; together it is nothing. */
    Map<String, Long> position(long accrued) {
        Map<String, Long> position = new LinkedHashMap<>();
        for (Means means : Means.values()) {
            position.put(means.purpose(), money[means.ordinal()]);
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
