package express.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What two people made of the same fields at once.
 *
 * @param fields what both wrote, and of what is disputed that of the second
 * @param theirs of the disputed fields, what the first wrote
 */
record Merged(Map<String, String> fields, Map<String, String> theirs) {

    /**
     * @param before as both saw them
     * @param theirs as the first left them
     * @param mine as the second wants them
     */
    static Merged of(
            List<String> names, Map<String, String> before, Map<String, String> theirs, Map<String, String> mine) {
        Map<String, String> fields = new HashMap<>(mine);
        Map<String, String> disputed = new HashMap<>();
        for (String name : names) {
            String first = theirs.getOrDefault(name, "");
            String second = mine.getOrDefault(name, "");
            boolean changedByFirst = !Objects.equals(first, before.getOrDefault(name, ""));
            boolean changedBySecond = !Objects.equals(second, before.getOrDefault(name, ""));
            if (changedByFirst && !changedBySecond) {
                fields.put(name, first);
            } else if (changedByFirst && !first.equals(second)) {
                disputed.put(name, first);
            }
        }
        return new Merged(fields, disputed);
    }

    boolean isDisputed() {
        return !theirs.isEmpty();
    }
}
