package express.beginnings;

import java.util.Map;

/**
 * What is written in a step.
 *
 * @param version how often it was written, 0 before the first time
 */
record Written(Step step, Map<String, String> fields, int version) {

    static Written nothing(Step step) {
        return new Written(step, Map.of(), 0);
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Whether all is said that makes the step a done one. */
    boolean isDone() {
        return switch (step) {
            case PURPOSE -> !get("purpose").isEmpty();
            case TERRITORY -> !get("people").isEmpty();
            case RHYTHM ->
                !get("host").isEmpty()
                        && !get("weeks").isEmpty()
                        && !get("first").isEmpty();
            case MEMBERS, CHARTER, ROLES, DATA -> false;
        };
    }
}
