package express.plans;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.policy.PolicyActionId;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of an action as they are typed, field by field. */
record ActionForm(Map<String, String> fields) {

    static final List<String> FIELDS = List.of(
            "title",
            "why",
            "what",
            "objective",
            "lead",
            "partners",
            "others",
            "due",
            "means",
            "indicator",
            "risk",
            "practice",
            "policy",
            "step",
            "language");

    private static final Map<String, Integer> LONGEST = Map.of(
            "title", 200, "why", 2000, "what", 2000, "others", 300, "means", 1000, "indicator", 500, "risk", 1000);

    ActionForm {
        Map<String, String> clean = new HashMap<>();
        for (String name : FIELDS) {
            clean.put(name, clean(name, fields.get(name)));
        }
        fields = Map.copyOf(clean);
    }

    private static String clean(String name, @Nullable String typed) {
        return switch (name) {
            case "why", "what", "means", "indicator", "risk" -> Typed.text(typed);
            case "due" -> Typed.digits(typed);
            case "partners" -> sorted(Typed.line(typed));
            case "practice" ->
                Typed.line(typed).replaceFirst("^.*/practices/", "").replaceFirst("[/?#].*$", "");
            default -> Typed.line(typed);
        };
    }

    private static String sorted(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    static ActionForm of(Facts facts) {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", facts.title());
        fields.put("why", facts.why());
        fields.put("what", facts.what());
        fields.put("objective", written(facts.objective()));
        fields.put("lead", written(facts.lead()));
        fields.put(
                "partners",
                facts.partners().stream().map(OrganisationId::toString).collect(Collectors.joining(",")));
        fields.put("others", facts.others());
        fields.put("due", written(facts.due()));
        fields.put("means", facts.means());
        fields.put("indicator", facts.indicator());
        fields.put("risk", facts.risk());
        fields.put("practice", written(facts.practice()));
        fields.put("policy", written(facts.policy()));
        fields.put("step", facts.step() == null ? "" : facts.step().name());
        fields.put("language", facts.language().toLanguageTag());
        return new ActionForm(fields);
    }

    private static String written(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    private List<String> partners() {
        return Stream.of(get("partners").split(","))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** What stands in the way of taking it, among what may be chosen. */
    List<Wrong> faults(Options options) {
        List<Wrong> faults = new ArrayList<>();
        if (get("title").isEmpty()) {
            faults.add(new Wrong("title", "plans.fault.title"));
        }
        LONGEST.forEach((name, longest) -> {
            if (get(name).length() > longest) {
                faults.add(new Wrong(name, "plans.fault.long." + name));
            }
        });
        if (!get("due").isEmpty() && Typed.date(get("due")).isEmpty()) {
            faults.add(new Wrong("due", "plans.fault.date"));
        }
        check("objective", options.objectives().keySet()::contains, faults);
        check("lead", options.leads().keySet()::contains, faults);
        check("policy", options.policies().keySet()::contains, faults);
        check("step", it -> step(it).isPresent(), faults);
        check("practice", options.practices(), faults);
        if (!options.houses().keySet().containsAll(partners())) {
            faults.add(new Wrong("partners", "plans.fault.choice"));
        }
        if (!options.languages().containsKey(get("language"))) {
            faults.add(new Wrong("language", "plans.fault.choice"));
        }
        return faults;
    }

    private void check(String name, Predicate<String> known, List<Wrong> faults) {
        if (!get(name).isEmpty() && !known.test(get(name))) {
            faults.add(new Wrong(name, name.equals("practice") ? "plans.fault.practice" : "plans.fault.choice"));
        }
    }

    static Optional<ChainStep> step(String typed) {
        return Stream.of(ChainStep.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    /** Only if there are no faults. */
    Facts facts() {
        return new Facts(
                chosen("objective").map(UUID::fromString).orElse(null),
                get("title"),
                get("why"),
                get("what"),
                chosen("lead").map(OrganisationId::of).orElse(null),
                partners().stream()
                        .filter(it -> !it.equals(get("lead")))
                        .map(OrganisationId::of)
                        .toList(),
                get("others"),
                chosen("due").flatMap(Typed::date).orElse(null),
                get("means"),
                get("indicator"),
                get("risk"),
                chosen("practice").orElse(null),
                chosen("policy").map(PolicyActionId::of).orElse(null),
                step(get("step")).orElse(null),
                Locale.forLanguageTag(get("language")));
    }

    private Optional<String> chosen(String name) {
        return Optional.of(get(name)).filter(Predicate.not(String::isEmpty));
    }
}
