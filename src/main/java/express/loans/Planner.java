package express.loans;

import express.lending.Product;
import express.lending.Repaying;
import express.lending.Repaying.Instalment;
import express.lending.Repaying.Owed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes plans of what is to be paid, by the rules of the product. */
final class Planner {

    private final Repaying repaying;
    private final Agreement agreement;
    /** The same is wanted again for every day that a history is asked about. */
    private final Map<Wanted, List<Planned>> plans = new HashMap<>();

    Planner(Product product, Agreement agreement) {
        this.repaying = Repaying.of(product);
        this.agreement = agreement;
    }

    /**
     * What is wanted of a plan.
     *
     * @param rate per cent a year
     * @param from when it begins
     * @param instalment what is paid each time, if it is to stay what it was
     * @param carried interest that was not paid, in equal parts
     * @param fees that were not paid, in equal parts
     */
    record Wanted(
            long owed,
            BigDecimal rate,
            LocalDate from,
            LocalDate firstDue,
            int payments,
            int grace,
            @Nullable Long instalment,
            long carried,
            long fees) {}

    List<Planned> plan(Wanted wanted) {
        return wanted.owed() <= 0 ? List.of() : plans.computeIfAbsent(wanted, this::make);
    }

    private List<Planned> make(Wanted wanted) {
        Long instalment = wanted.instalment();
        List<Instalment> rows = repaying.plan(new Owed(
                agreement.money(wanted.owed()),
                wanted.rate(),
                wanted.from(),
                wanted.firstDue(),
                Math.max(1, wanted.payments()),
                Math.clamp(wanted.grace(), 0, Math.max(0, wanted.payments() - 1)),
                instalment == null ? null : agreement.money(instalment)));
        List<Planned> plan = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Instalment row = rows.get(i);
            long fee = agreement.each() + (i == rows.size() - 1 ? agreement.last() : 0);
            plan.add(new Planned(
                    row.due(),
                    row.nominal(),
                    fee + part(wanted.fees(), i, rows.size()),
                    Agreement.cents(row.interest(), agreement.decimals()),
                    part(wanted.carried(), i, rows.size()),
                    Agreement.cents(row.principal(), agreement.decimals())));
        }
        return List.copyOf(plan);
    }

    /** Of so many parts that are equal but for a cent. */
    private static long part(long sum, int number, int parts) {
        return sum * (number + 1) / parts - sum * number / parts;
    }

    LocalDate after(LocalDate day) {
        return repaying.after(day);
    }

    LocalDate before(LocalDate day) {
        return repaying.before(day);
    }
}
