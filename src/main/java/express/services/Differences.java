package express.services;

import express.base.ChainStep;
import express.ui.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What somebody else wrote meanwhile, field by field, in words. */
final class Differences {

    private static final List<String> FIELDS = List.of(
            "name",
            "language",
            "description",
            "steps",
            "groups",
            "statuses",
            "minimumAge",
            "maximumAge",
            "homes",
            "who",
            "languages",
            "sites",
            "booking",
            "website",
            "email",
            "telephone",
            "price",
            "amount",
            "priceWords",
            "waiting",
            "state");

    private static final Set<String> MANY = Set.of("steps", "groups", "statuses", "languages", "sites");

    /** @param key of the name of the field */
    record Difference(String key, String theirs) {}

    private Differences() {}

    static List<Difference> between(
            Screen screen, List<Site> sites, Map<String, String> mine, Map<String, String> theirs) {
        Stream<Difference> plain = FIELDS.stream()
                .filter(field -> !same(field, mine, theirs))
                .map(field -> new Difference(key(field), words(screen, sites, field, value(field, theirs))));
        String intakes = intakes(theirs);
        Stream<Difference> counted = intakes.equals(intakes(mine))
                ? Stream.empty()
                : Stream.of(new Difference("services.intakes", intakes.isEmpty() ? "–" : intakes));
        return Stream.concat(plain, counted).toList();
    }

    static String key(String field) {
        return "services.field." + field.toLowerCase(Locale.ROOT);
    }

    private static String value(String field, Map<String, String> typed) {
        return typed.getOrDefault(field, "").replaceAll("\\R", "\n").strip();
    }

    private static boolean same(String field, Map<String, String> mine, Map<String, String> theirs) {
        String one = value(field, mine);
        String other = value(field, theirs);
        return MANY.contains(field) ? parts(one).equals(parts(other)) : one.equals(other);
    }

    private static Set<String> parts(String value) {
        return new TreeSet<>(Arrays.asList(value.split(",")));
    }

    private static String intakes(Map<String, String> typed) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= ServiceFields.INTAKES; i++) {
            String one = String.join(
                    " ",
                    value("begins-" + i, typed),
                    value("vacancies-" + i, typed) + "/" + value("places-" + i, typed));
            all.append(one.equals(" /") ? "" : one.strip() + "; ");
        }
        return all.toString().replaceFirst("; $", "");
    }

    private static String words(Screen screen, List<Site> sites, String field, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case "steps" ->
                said(
                        screen,
                        value,
                        code -> screen.text("step." + ChainStep.valueOf(code).slug()));
            case "groups" -> said(screen, value, code -> screen.text("services.group." + code));
            case "statuses" -> said(screen, value, code -> screen.text("services.status." + code));
            case "price" -> screen.text("services.price." + value);
            case "state" -> screen.text("services.state." + value);
            case "language", "languages" ->
                said(screen, value, code -> screen.languageName(Locale.forLanguageTag(code)));
            case "sites" -> said(screen, value, id -> name(sites, id));
            default -> value;
        };
    }

    private static String name(List<Site> sites, String id) {
        return sites.stream()
                .filter(site -> site.id().toString().equals(id))
                .map(Site::name)
                .findFirst()
                .orElse("–");
    }

    private static String said(Screen screen, String value, UnaryOperator<String> word) {
        return screen.list(Arrays.stream(value.split(",")).map(word).toList());
    }
}
