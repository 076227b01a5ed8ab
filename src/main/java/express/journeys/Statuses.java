package express.journeys;

import express.permits.Status;
import express.ui.Screen;
import java.util.LinkedHashMap;
import java.util.Map;

/** By what somebody stays, as a form offers it. */
final class Statuses {

    private Statuses() {}

    static Map<String, String> options(Screen screen) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", "–");
        for (Status status : Status.values()) {
            all.put(status.name(), screen.text(status.key()));
        }
        return all;
    }
}
