package express.writing;

import express.base.Ids;
import express.practices.Sheet;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result in numbers as it is typed. */
record FigureForm(
        @NotBlank(message = "writing.figure.label.missing") @Size(max = 200, message = "writing.source.long")
        String label,

        @Pattern(regexp = "\\d{1,15}(\\.\\d{1,6})?", message = "writing.figure.value.wrong")
        String value,

        @Pattern(regexp = "|ABOUT|AT_LEAST|AT_MOST", message = "writing.fault.choice")
        String qualifier,

        @NotBlank(message = "writing.figure.unit.missing") @Size(max = 40, message = "writing.source.long")
        String unit,

        @NotBlank(message = "writing.figure.period.missing") @Size(max = 40, message = "writing.source.long")
        String period,

        @NotBlank(message = "writing.figure.source.missing")
        @Pattern(regexp = "[0-9a-f-]{36}", message = "writing.figure.source.missing")
        String source) {

    FigureForm {
        label = stripped(label);
        value = Typed.digits(stripped(value)).replace(',', '.').replaceAll("[\\s\\p{Z}]", "");
        qualifier = stripped(qualifier);
        unit = stripped(unit);
        period = Typed.digits(stripped(period));
        source = stripped(source);
    }

    private static String stripped(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip();
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
        typed.put("value", figure.value().stripTrailingZeros().toPlainString());
        typed.put(
                "qualifier",
                figure.qualifier() == null ? "" : figure.qualifier().name());
        typed.put("unit", figure.unit());
        typed.put("period", figure.period());
        typed.put("source", figure.sourceId().toString());
        return typed;
    }
}
