package express.worksheets;

import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a session is called and on which day it is held, as it is typed. */
record SessionForm(Map<String, String> typed) {

    private static final int LONGEST = 200;

    static Map<String, String> of(Worksheet sheet) {
        String day = sheet.heldOn().toString();
        return Map.of("title", sheet.title(), "date", day, "seen-title", sheet.title(), "seen-date", day);
    }

    String title() {
        return Typed.line(typed.get("title"));
    }

    private Optional<LocalDate> date() {
        return Typed.date(Typed.digits(typed.get("date")));
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        if (date().isEmpty()) {
            faults.add(new Wrong("date", "worksheets.fault.date"));
        }
        if (title().isEmpty() || title().length() > LONGEST) {
            faults.add(new Wrong("title", "worksheets.fault.title"));
        }
        return faults;
    }

    /** Only if there are no faults. */
    LocalDate heldOn() {
        return date().orElseThrow();
    }

    /** As somebody saw it before they wrote; what cannot be read was never so. */
    Worksheet seen(Worksheet now) {
        return new Worksheet(
                now.network(),
                now.id(),
                Typed.date(typed.getOrDefault("seen-date", "")).orElse(LocalDate.EPOCH),
                typed.getOrDefault("seen-title", ""));
    }
}
