package express.accompaniment;

import express.base.ChainStep;
import express.base.PersonId;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a step: what was typed, what is wrong with it, and what it says. */
record StepForm(Map<String, String> typed, List<Wrong> faults, Plans.@Nullable Task task) {

    private static final int LONGEST = 300;

    static StepForm of(Map<String, String> typed, PersonId adviser) {
        List<Wrong> faults = new ArrayList<>();
        Typing.require(faults, typed, "words", "accompaniment.fault.words");
        Typing.limit(faults, typed, "words", LONGEST);
        Typing.limit(faults, typed, "reason", LONGEST);
        Typing.limit(faults, typed, "other", 200);
        String due = Typing.day(faults, typed, "due").orElse(null);
        Awaited who = Typing.choice(Awaited.class, typed.getOrDefault("who", ""))
                .filter(it -> it != Awaited.DATE)
                .orElse(null);
        State state =
                Typing.choice(State.class, typed.getOrDefault("state", "OPEN")).orElse(null);
        if (who == null) {
            faults.add(new Wrong("who", "accompaniment.fault.choice"));
        } else if (who == Awaited.OTHER) {
            Typing.require(faults, typed, "other", "accompaniment.fault.other");
        }
        if (state == null) {
            faults.add(new Wrong("state", "accompaniment.fault.choice"));
        } else if (state == State.DROPPED) {
            Typing.require(faults, typed, "reason", "accompaniment.fault.reason");
        }
        return new StepForm(
                typed,
                faults,
                who == null || state == null || !faults.isEmpty() ? null : task(typed, who, state, due, adviser));
    }

    private static Plans.Task task(
            Map<String, String> typed, Awaited who, State state, @Nullable String due, PersonId adviser) {
        return new Plans.Task(
                Typed.line(typed.get("words")),
                Typing.choice(ChainStep.class, typed.getOrDefault("chain", "")).orElse(null),
                who,
                who == Awaited.ADVISER ? adviser : null,
                who == Awaited.OTHER ? Typed.line(typed.get("other")) : "",
                due,
                state,
                Typed.line(typed.get("reason")));
    }

    static Map<String, String> fields(Step step) {
        Map<String, String> fields = new HashMap<>();
        fields.put("words", step.words());
        fields.put("chain", step.chain() == null ? "" : step.chain().name());
        fields.put("who", step.who().name());
        fields.put("other", step.other());
        fields.put("due", step.due() == null ? "" : step.due().toString());
        fields.put("state", step.state().name());
        fields.put("reason", step.reason());
        fields.put("version", Integer.toString(step.version()));
        return fields;
    }
}
