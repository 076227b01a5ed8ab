package express.beginnings;

import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A step as it is typed: what is left empty is not known yet. */
record StepForm(Step step, Map<String, String> fields) {

    private static final int LONGEST = 2000;
    private static final int MOST_WEEKS = 26;

    static StepForm of(Step step, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : step.fields()) {
            fields.put(
                    field,
                    switch (field) {
                        case "weeks", "first", "hour", "until" -> Typed.digits(typed.get(field));
                        default -> Typed.text(typed.get(field));
                    });
        }
        return new StepForm(step, fields);
    }

    private String get(String field) {
        return fields.getOrDefault(field, "");
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        fields.forEach((field, value) -> {
            if (value.length() > LONGEST) {
                faults.add(new Wrong(field, "beginnings.fault.long"));
            }
        });
        int weeks = Typed.number(get("weeks"));
        if (!get("weeks").isEmpty() && (weeks < 1 || weeks > MOST_WEEKS)) {
            faults.add(new Wrong("weeks", "beginnings.fault.weeks"));
        }
        if (!get("first").isEmpty() && Typed.date(get("first")).isEmpty()) {
            faults.add(new Wrong("first", "beginnings.fault.date"));
        }
        for (String hour : List.of("hour", "until")) {
            if (!get(hour).isEmpty() && Hours.read(get(hour)).isEmpty()) {
                faults.add(new Wrong(hour, "beginnings.fault.hour"));
            }
        }
        if (Hours.read(get("until")).filter(end -> !isAfterBegin(end)).isPresent()) {
            faults.add(new Wrong("until", "beginnings.fault.until"));
        }
        return faults;
    }

    /** A meeting that does not say when it begins cannot say when it ends. */
    private boolean isAfterBegin(LocalTime end) {
        return Hours.read(get("hour")).filter(end::isAfter).isPresent();
    }
}
