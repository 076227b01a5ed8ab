package express.breakouts;

import express.breakouts.RuleSet.Limits;
import express.gatherings.Fields;
import express.gatherings.Session;
import express.ui.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the host wants of groups, as it stands in a form and as it was typed. */
final class RulesForm {

    private static final int MOST_SEATS = 10_000;

    private RulesForm() {}

    static Map<String, String> of(RuleSet rules) {
        Map<String, String> typed = new HashMap<>();
        typed.put("sizes", rules.sizes().name());
        typed.put("most-of-one", rules.mostOfOne() == 0 ? "" : Integer.toString(rules.mostOfOne()));
        typed.put("parts", (rules.facilitated() ? "FACILITATES," : "") + (rules.reported() ? "REPORTS" : ""));
        typed.put("as-asked", rules.asAsked() ? "yes" : "no");
        typed.put("wishes", rules.wishes().name());
        typed.put("countries", rules.countries().name());
        typed.put("families", rules.families().name());
        typed.put("others", rules.others().name());
        rules.limits().forEach((session, limits) -> {
            put(typed, "least-" + session, limits.least());
            put(typed, "most-" + session, limits.most());
        });
        return typed;
    }

    private static void put(Map<String, String> typed, String name, @Nullable Integer number) {
        if (number != null) {
            typed.put(name, number.toString());
        }
    }

    static RuleSet read(Fields fields, Map<String, String> typed, List<Round> rounds) {
        List<String> parts = fields.many("parts", List.of("FACILITATES", "REPORTS")::contains);
        Integer most = number(fields, typed, "most-of-one", 1);
        return new RuleSet(
                fields.one("sizes", List.of(Evenness.values())),
                limits(fields, typed, rounds),
                most == null ? 0 : most,
                parts.contains("FACILITATES"),
                parts.contains("REPORTS"),
                !Typed.line(typed.get("as-asked")).equals("no"),
                fields.one("wishes", List.of(Weight.values())),
                fields.one("countries", List.of(Weight.values())),
                fields.one("families", List.of(Weight.values())),
                fields.one("others", List.of(Weight.values())));
    }

    private static Map<UUID, Limits> limits(Fields fields, Map<String, String> typed, List<Round> rounds) {
        Map<UUID, Limits> limits = new HashMap<>();
        for (Round round : rounds) {
            for (Session session : round.sessions()) {
                Integer least = number(fields, typed, "least-" + session.id(), 0);
                Integer most = number(fields, typed, "most-" + session.id(), 1);
                if (least != null && most != null && least > most) {
                    fields.wrong("most-" + session.id(), "breakouts.fault.limits");
                }
                var limit = new Limits(least, most);
                if (!limit.none()) {
                    limits.put(session.id(), limit);
                }
            }
        }
        return limits;
    }

    /** Nothing, where nothing is typed. */
    private static @Nullable Integer number(Fields fields, Map<String, String> typed, String name, int least) {
        return Typed.line(typed.get(name)).isEmpty() ? null : fields.number(name, least, MOST_SEATS);
    }
}
