package express.writing;

import express.base.Ids;
import express.practices.Sheet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result in numbers as it is typed. */
record FigureForm(
        @NotBlank(message = "writing.figure.label.missing") @Size(max = 200, message = "writing.source.long")
        String label,

        @NotBlank(message = "writing.figure.value.wrong") String value,

        @Pattern(regexp = "|ABOUT|AT_LEAST|AT_MOST", message = "writing.fault.choice")
        String qualifier,

        @NotBlank(message = "writing.figure.unit.missing")
        @Size(max = 40, message = "writing.source.long")
        @Pattern(regexp = "(?![A-Z]{3}$).*|" + CURRENCIES, message = "writing.figure.unit.currency")
        String unit,

        @NotBlank(message = "writing.figure.period.missing") @Size(max = 40, message = "writing.source.long")
        String period,

        @NotBlank(message = "writing.figure.source.missing")
        @Pattern(regexp = "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", message = "writing.figure.source.missing")
        String source) {

    /** Three capital letters are a currency to whoever shows it; the ones in which sources of this field count. */
    static final String CURRENCIES =
            "EUR|USD|GBP|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|RSD|ALL|MKD|BAM|UAH|TRY|MAD|TND|DZD|EGP|LBP|CAD|AUD";

    /** People write the sign where machines know the word. */
    private static final Map<String, String> SIGNS = Map.of("%", "percent", "٪", "percent", "€", "EUR", "£", "GBP");

    FigureForm {
        label = Typed.line(label);
        value = Quantity.of(Typed.line(value));
        qualifier = Typed.line(qualifier);
        unit = SIGNS.getOrDefault(Typed.line(unit), Typed.line(unit));
        period = Typed.digits(Typed.line(period));
        source = Typed.line(source);
    }

    UUID from() {
        return UUID.fromString(source);
    }

    Evidence.Figure figure(@Nullable UUID id) {
        return new Evidence.Figure(
                id == null ? Ids.next() : id,
                from(),
                label,
                new BigDecimal(value),
                qualifier.isEmpty() ? null : Sheet.Qualifier.valueOf(qualifier),
                unit,
                period);
    }

    static Map<String, String> typed(Evidence.Figure figure) {
        Map<String, String> typed = new HashMap<>();
        typed.put("label", figure.label());
        typed.put("value", Quantity.typed(figure.value()));
        typed.put(
                "qualifier",
                figure.qualifier() == null ? "" : figure.qualifier().name());
        typed.put("unit", figure.unit());
        typed.put("period", figure.period());
        typed.put("source", figure.sourceId().toString());
        return typed;
    }
}
