package express.applications;

import express.lending.OutsideLimits;
import express.lending.Quote;
import express.lending.Quotes;
import express.ui.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Looks at what was typed on one page of an application. */
@Component
class Checking {

    /** What was typed with what is wrong about it, and what is kept of it if nothing is. */
    record Checked(Form form, Map<String, String> values) {}

    private final Quotes quotes;

    Checking(Quotes quotes) {
        this.quotes = quotes;
    }

    Checked check(Dossier dossier, Step step, HttpServletRequest posted) {
        Map<String, String> typed = Form.typed(posted);
        Map<String, String> values = new HashMap<>();
        Form form = Form.of(typed);
        for (Field field : step.fields()) {
            String text = typed.getOrDefault(field.key(), "");
            Optional<String> read = field.read(text);
            read.ifPresent(it -> values.put(field.key(), it));
            if (read.isEmpty()) {
                form = form.wrong(field.key(), fault(field, text));
            }
        }
        return new Checked(form.failed() ? form : together(form, dossier, step, values), values);
    }

    private static String fault(Field field, String text) {
        return "applications.fault."
                + (text.isBlank() || field.isChoice()
                        ? "empty"
                        : field.kind().name().toLowerCase(Locale.ROOT));
    }

    private Form together(Form form, Dossier dossier, Step step, Map<String, String> values) {
        return switch (step.slug()) {
            case Step.AMOUNT -> amount(form, dossier, values);
            case Step.PURPOSE -> purpose(form, dossier, values);
            case Step.STAY -> stay(form, dossier, values);
            default -> form;
        };
    }

    private Form amount(Form form, Dossier dossier, Map<String, String> values) {
        try {
            quotes.quote(
                    dossier.product(),
                    new BigDecimal(values.get("principal")),
                    Integer.parseInt(values.get("months")),
                    null);
            BigDecimal principal = new BigDecimal(values.get("principal"));
            if (dossier.given().has("business-months") && principal.compareTo(dossier.most()) > 0) {
                return form.wrong("principal", "applications.fault.young");
            }
            return principal.compareTo(dossier.mostOfStep()) > 0
                    ? form.wrong("principal", "applications.fault.step")
                    : form;
        } catch (OutsideLimits outside) {
            return outside.refusals().stream()
                    .map(it -> it.field().parameter())
                    .map(it -> it.equals("months") ? it : "principal")
                    .distinct()
                    .reduce(form, (so, field) -> so.wrong(field, "applications.fault.limits"), (one, other) -> other);
        }
    }

    /** What is bought costs at least what is asked for. */
    private static Form purpose(Form form, Dossier dossier, Map<String, String> values) {
        Form checked = form;
        BigDecimal sum = BigDecimal.ZERO;
        for (int line : IntStream.rangeClosed(1, Step.LINES).toArray()) {
            String what = values.getOrDefault("what-" + line, "");
            String cost = values.getOrDefault("cost-" + line, "");
            if (what.isEmpty() != cost.isEmpty()) {
                checked = checked.wrong((what.isEmpty() ? "what-" : "cost-") + line, "applications.fault.empty");
            }
            sum = cost.isEmpty() ? sum : sum.add(new BigDecimal(cost));
        }
        return sum.compareTo(dossier.application().principal()) < 0
                ? checked.wrong("cost-1", "applications.fault.cost")
                : checked;
    }

    /** A permit that ends before the loan is talked about before anything is submitted. */
    private static Form stay(Form form, Dossier dossier, Map<String, String> values) {
        if (!"limited".equals(values.get("stay-kind"))) {
            return form;
        }
        String until = values.getOrDefault("stay-until", "");
        if (until.isEmpty()) {
            return form.wrong("stay-until", "applications.fault.empty");
        }
        Quote quote = dossier.quote();
        boolean early = quote != null
                && LocalDate.parse(until).isBefore(quote.rows().getLast().due());
        return early && values.getOrDefault("stay-plan", "").isEmpty()
                ? form.wrong("stay-plan", "applications.fault.permit")
                : form;
    }
}
