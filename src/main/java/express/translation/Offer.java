package express.translation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a service says that it can do.
 *
 * @param targets by the code of a language those into which it is translated
 * @param letters how many it takes at once
 * @param until when to ask again
 */
record Offer(Map<String, Set<String>> targets, int letters, Instant until) {

    /** Two languages as the service calls them. */
    record Pair(String source, String target) {}

    static final Offer UNKNOWN = new Offer(Map.of(), 0, Instant.MIN);

    /** Older services do not say into which languages each is translated, and mean all. */
    static Map<String, Set<String>> targets(JsonNode languages) {
        Set<String> all = new HashSet<>();
        languages.forEach(language -> all.add(language.path("code").asString("")));
        Map<String, Set<String>> targets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (JsonNode language : languages) {
            Set<String> into = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            language.path("targets").forEach(target -> into.add(target.asString("")));
            if (!language.path("targets").isArray()) {
                into.addAll(all);
            }
            targets.put(language.path("code").asString(""), into);
        }
        return targets;
    }

    Offer again(Instant later) {
        return new Offer(targets, letters, later);
    }

    Optional<Pair> pair(Locale from, Locale into) {
        return Codes.of(from).stream()
                .flatMap(source -> Codes.of(into).stream().map(target -> new Pair(source, target)))
                .filter(pair -> !pair.source().equals(pair.target()))
                .filter(pair -> targets.getOrDefault(pair.source(), Set.of()).contains(pair.target()))
                .findFirst();
    }
}
