package express.accompaniment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as it is kept and given away: plain words, without ids. */
final class Written {

    private Written() {}

    static List<Map<String, Object>> of(Plan plan) {
        return plan.goals().stream().map(Written::of).toList();
    }

    private static Map<String, Object> of(Goal goal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("goal", goal.words());
        fields.put("language", goal.language().toLanguageTag());
        fields.put("state", goal.state().name());
        if (!goal.reason().isEmpty()) {
            fields.put("reason", goal.reason());
        }
        fields.put("steps", goal.steps().stream().map(Written::of).toList());
        return fields;
    }

    private static Map<String, Object> of(Step step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", step.words());
        fields.put("who", step.who().name());
        if (!step.other().isEmpty()) {
            fields.put("organisation", step.other());
        }
        if (step.chain() != null) {
            fields.put("step", step.chain().name());
        }
        if (step.due() != null) {
            fields.put("due", step.due().toString());
        }
        fields.put("state", step.state().name());
        if (!step.reason().isEmpty()) {
            fields.put("reason", step.reason());
        }
        return fields;
    }
}
