package express.lending;

import express.lending.Refusal.Field;
import express.ui.Form;
import express.ui.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the simulator. */
record Wish(Map<String, String> typed) {

    static final String EXTRA = "extra";

    private static final BigDecimal USUAL = BigDecimal.valueOf(5_000);
    private static final int USUAL_MONTHS = 24;

    /** Whoever has not typed anything sees what is usual. */
    static Wish of(Product product, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        BigDecimal usual = USUAL.max(product.least()).min(product.most());
        int months = Math.clamp(USUAL_MONTHS, product.shortest(), product.longest());
        fields.putIfAbsent(Field.PRINCIPAL.parameter(), usual.toPlainString());
        fields.putIfAbsent(Field.MONTHS.parameter(), Integer.toString(months));
        fields.putIfAbsent(Field.FIRST_DUE.parameter(), "");
        fields.putIfAbsent(EXTRA, "");
        return new Wish(fields);
    }

    private String field(Field field) {
        return typed.getOrDefault(field.parameter(), "");
    }

    /** @param decimals of the money that is lent */
    Form form(int decimals) {
        Form form = Form.of(typed);
        if (principal().isEmpty()) {
            form = form.wrong(Field.PRINCIPAL.parameter(), "lending.fault.sum");
        }
        if (months() < 0) {
            form = form.wrong(Field.MONTHS.parameter(), "lending.fault.months");
        }
        if (!field(Field.FIRST_DUE).isBlank() && firstDue() == null) {
            form = form.wrong(Field.FIRST_DUE.parameter(), "lending.fault.date");
        }
        String extra = typed.getOrDefault(EXTRA, "");
        boolean fits = extra().filter(it -> it.stripTrailingZeros().scale() <= decimals)
                .isPresent();
        return extra.isBlank() || fits ? form : form.wrong(EXTRA, "lending.fault.sum");
    }

    Optional<BigDecimal> principal() {
        return Sum.read(field(Field.PRINCIPAL));
    }

    int months() {
        return Typed.number(field(Field.MONTHS));
    }

    @Nullable
    LocalDate firstDue() {
        return Typed.date(Typed.digits(field(Field.FIRST_DUE))).orElse(null);
    }

    /** Nothing, unless it is something. */
    Optional<BigDecimal> extra() {
        return Sum.read(typed.getOrDefault(EXTRA, ""))
                .filter(it -> it.signum() > 0 && it.compareTo(BigDecimal.valueOf(1_000_000)) < 0);
    }
}
