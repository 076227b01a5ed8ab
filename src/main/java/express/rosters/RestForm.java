package express.rosters;

import express.interpreting.Rest;
import express.ui.Form;
import express.ui.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much rest a house gives, as it stands in a form. */
final class RestForm {

    static final List<String> FIELDS = List.of("night", "stretch", "pause");
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private Form form;

    RestForm(Map<String, String> typed) {
        this.form = Form.of(typed);
    }

    static Map<String, String> of(Rest rest) {
        Map<String, String> fields = new HashMap<>();
        fields.put("night", hours(rest.night()));
        fields.put("stretch", hours(rest.stretch()));
        fields.put("pause", Long.toString(rest.pause().toMinutes()));
        return fields;
    }

    private static String hours(Duration time) {
        return new BigDecimal(time.toMinutes() + ".00")
                .divide(HOUR, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    Rest read() {
        return new Rest(
                minutes("night", HOUR, 0, 18),
                minutes("stretch", HOUR, 1, 12),
                minutes("pause", BigDecimal.ONE, 0, 120));
    }

    private Duration minutes(String field, BigDecimal unit, int least, int most) {
        String typed =
                Typed.digits(form.typed(field)).strip().replace('\u066b', '.').replace(',', '.');
        BigDecimal number = typed.matches("\\d{1,3}([.]\\d{1,2})?") ? new BigDecimal(typed) : BigDecimal.valueOf(-1);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            form = form.wrong(field, "rosters.fault." + field);
            return Duration.ZERO;
        }
        return Duration.ofMinutes(number.multiply(unit).longValue());
    }

    boolean failed() {
        return form.failed();
    }

    Form form() {
        return form;
    }
}
