package express.tariffs;

import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** New prices as they stand in a form: what is flat, begun and least by mode, the way, supplements, and calling off late. */
final class TariffFields {

    static final int LONGEST_NAME = 120;
    private static final String YES = "yes";
    private static final BigDecimal HIGHEST_SHARE = BigDecimal.valueOf(300);

    private final Map<String, String> typed;
    private final List<Wrong> faults = new ArrayList<>();

    TariffFields(Map<String, String> typed) {
        this.typed = typed;
    }

    static Map<String, String> of(TariffVersion version, LocalDate since) {
        Tariff tariff = version.tariff();
        Map<String, String> fields = new HashMap<>();
        fields.put("name", version.name());
        fields.put("since", since.toString());
        tariff.rates().forEach((mode, rate) -> {
            fields.put("first-" + mode.slug(), rate.first().toPlainString());
            fields.put("unit-" + mode.slug(), rate.unit().toPlainString());
            fields.put("minimum-" + mode.slug(), rate.minimum().toPlainString());
        });
        Translation translation = tariff.translation();
        if (translation != null) {
            fields.put("word", translation.price().toPlainString());
            fields.put("word-minimum", translation.minimum().toPlainString());
        }
        Travel way = tariff.travel();
        Integer most = way.mostKilometres();
        fields.put("kilometre", way.perKilometre().toPlainString());
        fields.put("kilometre-free", String.valueOf(way.freeKilometres()));
        fields.put("kilometre-most", most == null ? "" : most.toString());
        fields.put("waiting-counts", tariff.waiting() == Waiting.COUNTS ? YES : "");
        fields.put("way-tickets", way.tickets() ? YES : "");
        fields.put("way-time", way.timeCounts() ? YES : "");
        tariff.supplements()
                .forEach(it -> fields.put(
                        "percent-" + it.kind().name().toLowerCase(Locale.ROOT),
                        it.percent().toPlainString()));
        fields.put("late-flat", tariff.cancellation().late().flat().toPlainString());
        fields.put("late-percent", tariff.cancellation().late().percent().toPlainString());
        Cancellation.Fee missed = tariff.cancellation().missed();
        if (missed != null) {
            fields.put("missed-flat", missed.flat().toPlainString());
            fields.put("missed-percent", missed.percent().toPlainString());
        }
        return fields;
    }

    String name() {
        String name = Typed.line(typed.get("name"));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new Wrong("name", "tariffs.fault.name"));
        }
        return name;
    }

    Optional<LocalDate> since() {
        Optional<LocalDate> since = Typed.date(Typed.digits(typed.get("since")));
        if (since.isEmpty()) {
            faults.add(new Wrong("since", "tariffs.fault.since"));
        }
        return since;
    }

    /** What is no price, such as after how many minutes a stretch ends, stays as it was. */
    Tariff read(Tariff like) {
        Map<Mode, Rate> rates = new EnumMap<>(Mode.class);
        like.rates().forEach((mode, rate) -> rates.put(mode, rate(mode, rate)));
        Cancellation.Fee late = like.cancellation().late();
        return new Tariff(
                like.region(),
                like.currency(),
                rates,
                isTicked("waiting-counts") ? Waiting.COUNTS : Waiting.UNPAID,
                travel(),
                like.supplements().stream().map(this::supplement).toList(),
                new Cancellation(
                        like.cancellation().notices(),
                        new Cancellation.Fee(money("late-flat"), percent("late-percent"), late.travel()),
                        missed()),
                translation(like.translation()));
    }

    /** Nothing typed is no end of the kilometres that are paid. */
    private Travel travel() {
        int free = isBlank("kilometre-free") ? 0 : kilometres("kilometre-free");
        Integer most = isBlank("kilometre-most") ? null : Integer.valueOf(kilometres("kilometre-most"));
        if (most != null
                && most <= free
                && faults.stream().noneMatch(it -> it.field().startsWith("kilometre-"))) {
            faults.add(new Wrong("kilometre-most", "tariffs.fault.kilometres.most"));
        }
        return new Travel(money("kilometre"), free, most, isTicked("way-tickets"), isTicked("way-time"));
    }

    private boolean isTicked(String field) {
        return typed.getOrDefault(field, "").equals(YES);
    }

    private int kilometres(String field) {
        String digits = Typed.digits(typed.get(field)).strip();
        if (digits.matches("\\d{1,4}")) {
            return Integer.parseInt(digits);
        }
        faults.add(new Wrong(field, "tariffs.fault.kilometres"));
        return 0;
    }

    /** Nothing typed is nobody who translates. */
    private @Nullable Translation translation(@Nullable Translation like) {
        if (isBlank("word")) {
            return null;
        }
        return new Translation(
                like == null ? Translation.Per.WORD : like.per(),
                money("word"),
                isBlank("word-minimum") ? BigDecimal.ZERO : money("word-minimum"));
    }

    /** Nothing typed is nobody who is owed anything. */
    private Cancellation.@Nullable Fee missed() {
        if (isBlank("missed-flat") && isBlank("missed-percent")) {
            return null;
        }
        return new Cancellation.Fee(
                isBlank("missed-flat") ? BigDecimal.ZERO : money("missed-flat"),
                isBlank("missed-percent") ? BigDecimal.ZERO : percent("missed-percent"),
                false);
    }

    private boolean isBlank(String field) {
        return typed.getOrDefault(field, "").isBlank();
    }

    private Rate rate(Mode mode, Rate like) {
        return new Rate(
                like.firstMinutes(),
                money("first-" + mode.slug()),
                like.unitMinutes(),
                like.unitMinutes() == 0 ? like.unit() : money("unit-" + mode.slug()),
                like.perMinute(),
                money("minimum-" + mode.slug()));
    }

    private Supplement supplement(Supplement like) {
        String field = "percent-" + like.kind().name().toLowerCase(Locale.ROOT);
        return new Supplement(like.kind(), percent(field), like.from(), like.until());
    }

    private BigDecimal percent(String field) {
        BigDecimal percent = money(field);
        if (percent.compareTo(HIGHEST_SHARE) > 0) {
            faults.add(new Wrong(field, "tariffs.fault.percent"));
        }
        return percent;
    }

    /** As people write amounts: with a comma or a point, and with spaces between the thousands. */
    private BigDecimal money(String field) {
        String digits = Typed.digits(typed.get(field))
                .replaceAll("[\\s\\u00a0\\u202f']", "")
                .replace('\u066b', '.')
                .replace(',', '.');
        if (digits.matches("\\d{1,7}(\\.\\d{1,4})?")) {
            return new BigDecimal(digits);
        }
        faults.add(new Wrong(field, "tariffs.fault.money"));
        return BigDecimal.ZERO;
    }

    boolean failed() {
        return !faults.isEmpty();
    }

    Form form() {
        return new Form(typed, List.copyOf(faults));
    }
}
