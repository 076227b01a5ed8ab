package express.applications;

import express.applications.Application.Channel;
import express.applications.Application.State;
import express.lending.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** What an invented person asks for, as a line of a file says it. */
record DemoApplication(Map<String, String> line) {

    private static final BigDecimal FOOD = new BigDecimal("0.6");

    static List<DemoApplication> read() {
        try {
            List<String> lines = new ClassPathResource("applications/demo.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] names = lines.getFirst().split(";");
            return lines.stream().skip(1).map(line -> of(names, line)).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static DemoApplication of(String[] names, String line) {
        String[] cells = line.split(";", names.length);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], cells[i].strip());
        }
        return new DemoApplication(fields);
    }

    String get(String key) {
        return line.get(key);
    }

    String email() {
        return get("mail") + "@express.example";
    }

    Locale language() {
        return Locale.forLanguageTag(get("language"));
    }

    BigDecimal principal() {
        return new BigDecimal(get("principal"));
    }

    int months() {
        return Integer.parseInt(get("months"));
    }

    Channel channel() {
        return Channel.valueOf(get("channel"));
    }

    /** How far it comes before a committee sees it. */
    State state() {
        return State.valueOf(get("state"));
    }

    boolean isReady() {
        return switch (state()) {
            case READY, POSTPONED, GRANTED, REFUSED -> true;
            default -> false;
        };
    }

    /** How many days ago. */
    int ago(String key) {
        return Integer.parseInt(get(key));
    }

    /** What they answer on these pages. */
    Map<String, String> answers(List<Step> steps, Product product, LocalDate today) {
        Map<String, String> known = known(today);
        product.questions().forEach(it -> known.put("ask-" + it.code(), it.expected() ? "yes" : "no"));
        Map<String, String> answers = new HashMap<>();
        for (Step step : steps) {
            step.fields().forEach(field -> answers.put(field.key(), known.getOrDefault(field.key(), "")));
            answers.put(step.done(), "yes");
        }
        return answers;
    }

    private Map<String, String> known(LocalDate today) {
        Map<String, String> known = new HashMap<>(Map.of(
                "principal", get("principal"),
                "months", get("months"),
                "called", get("called"),
                "phone", "+32 470 00 02 " + (10 + ago("started") % 90),
                "summary", get("summary"),
                "business-does", get("does"),
                "business-months", get("business"),
                "stay-kind", get("stay").replaceFirst("\\|.*", ""),
                "channel", get("channel"),
                "debts-instalments", get("debts")));
        if (get("stay").startsWith("limited")) {
            boolean ends = get("stay").contains("|");
            known.put(
                    "stay-until",
                    today.plusMonths(ends ? months() / 2 : months() + 14L).toString());
            known.put("stay-plan", ends ? get("stay").replaceFirst("[^|]*\\|", "") : "");
        }
        known.putAll(budgets());
        String[] items = get("items").split("\\|");
        for (int i = 0; i < items.length; i++) {
            known.put("what-" + (i + 1), items[i].replaceFirst("=.*", ""));
            known.put("cost-" + (i + 1), items[i].replaceFirst(".*=", ""));
        }
        return known;
    }

    private Map<String, String> budgets() {
        BigDecimal food = new BigDecimal(get("living")).multiply(FOOD).stripTrailingZeros();
        Map<String, String> budgets = new HashMap<>(Map.of(
                "in-wages", get("wages"),
                "in-benefits", get("benefits"),
                "out-home", get("home"),
                "out-food", food.toPlainString(),
                "out-other", new BigDecimal(get("living")).subtract(food).toPlainString(),
                "trade-sales", get("sales"),
                "trade-stock", get("costs")));
        List.of("debts-late", "debts-listed", "debts-asked").forEach(key -> budgets.put(key, "no"));
        return budgets;
    }
}
