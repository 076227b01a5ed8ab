package express.breakouts;

import express.breakouts.Problem.Table;
import express.breakouts.RuleSet.Limits;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many may sit in each session of a round: what the host said of some, and the rest shared by the others. */
final class Sizes {

    private final RuleSet rules;
    private final int people;

    Sizes(RuleSet rules, int people) {
        this.rules = rules;
        this.people = people;
    }

    /** @param languages in which each session may be held */
    List<Table> of(List<UUID> sessions, Map<UUID, List<String>> languages) {
        double even = (double) people / sessions.size();
        double taken = sessions.stream()
                .map(rules::limits)
                .filter(it -> !it.none())
                .mapToDouble(it -> it.within(even, people))
                .sum();
        long open = sessions.stream().filter(it -> rules.limits(it).none()).count();
        double rest = open == 0 ? 0 : Math.max(0, people - taken) / open;
        return sessions.stream()
                .map(it -> table(it, rules.limits(it), even, rest, languages.getOrDefault(it, List.of())))
                .toList();
    }

    private Table table(UUID session, Limits limits, double even, double rest, List<String> languages) {
        double share = limits.none() ? rest : limits.within(even, people);
        int least =
                limits.least() != null ? limits.least() : Math.min(rules.sizes().least(share), limits.upTo(people));
        int most = limits.most() != null ? limits.most() : rules.sizes().most(share, people);
        return new Table(session, least, Math.max(least, most), languages);
    }
}
