package express.journeys;

import express.journeys.Profile.Contact;
import express.journeys.Profile.Tongue;
import express.ui.Screen;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What can be chosen in the forms, in the reader's words. */
record Options(
        Map<String, String> languages,
        Map<String, String> scripts,
        Map<String, String> ways,
        Map<String, String> levels,
        Map<String, String> readings) {

    static Options of(Screen screen) {
        return new Options(
                Tongues.options(screen),
                Tongues.scripts(screen),
                named(screen, "journeys.way.", Contact.Way.values()),
                named(screen, "journeys.speaks.", Tongue.Level.values()),
                named(screen, "journeys.reads.", Tongue.Reading.values()));
    }

    static Map<String, String> named(Screen screen, String prefix, Enum<?>... values) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", "–");
        for (Enum<?> value : values) {
            all.put(
                    value.name(),
                    screen.text(prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return all;
    }
}
