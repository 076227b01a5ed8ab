package express.joining;

import express.journeys.Profile;
import express.journeys.Profile.Birth;
import express.journeys.Profile.Contact;
import express.journeys.Profile.Name;
import express.journeys.Profile.Tongue;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody looks, as it is typed; half a name is enough, and so is a telephone number.
 *
 * @param fields cleaned, by name
 */
record SearchForm(Map<String, String> fields) {

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int PHONE = 7;

    static SearchForm of(Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        List.of("name", "language").forEach(it -> fields.put(it, Typed.line(typed.get(it))));
        List.of("year", "month", "day", "phone").forEach(it -> fields.put(it, Typed.digits(typed.get(it))));
        return new SearchForm(Map.copyOf(fields));
    }

    static SearchForm of(Profile profile) {
        Map<String, String> fields = new HashMap<>();
        profile.called().ifPresent(it -> fields.put("name", it.name()));
        if (profile.birth() != null) {
            fields.put("year", "" + profile.birth().year());
            fields.put(
                    "month",
                    profile.birth().month() == null ? "" : "" + profile.birth().month());
            fields.put(
                    "day",
                    profile.birth().day() == null ? "" : "" + profile.birth().day());
        }
        profile.contacts().stream()
                .filter(it -> it.way() != Contact.Way.EMAIL && it.way() != Contact.Way.THROUGH)
                .findFirst()
                .ifPresent(it -> fields.put("phone", it.reach()));
        return of(fields);
    }

    private String get(String name) {
        return fields.getOrDefault(name, "");
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        boolean phone = get("phone").replaceAll("\\D", "").length() >= PHONE;
        if (get("name").length() > LONGEST || get("phone").length() > LONGEST) {
            faults.add(new Wrong("name", "joining.fault.long"));
        } else if (Spelling.parts(get("name")).isEmpty() && !phone) {
            faults.add(new Wrong("name", "joining.fault.nothing"));
        }
        if (!get("year").isEmpty() && birth() == null) {
            faults.add(new Wrong("year", "joining.fault.year"));
        }
        return faults;
    }

    private @Nullable Birth birth() {
        int year = Typed.number(get("year"));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        Integer month = between(get("month"), 12);
        Integer day = month == null ? null : between(get("day"), 31);
        boolean january = month != null && day != null && month == 1 && day == 1;
        return new Birth(year, month, day, january || day == null);
    }

    private static @Nullable Integer between(String typed, int most) {
        int number = Typed.number(typed);
        return number < 1 || number > most ? null : Integer.valueOf(number);
    }

    /** What is typed, as it is known of somebody. */
    Profile profile() {
        return new Profile(
                get("name").isEmpty() ? List.of() : List.of(new Name(Name.Kind.CALLED, get("name"), null)),
                birth(),
                get("phone").isEmpty() ? List.of() : List.of(new Contact(Contact.Way.PHONE, get("phone"), false)),
                get("language").isEmpty()
                        ? List.of()
                        : List.of(new Tongue(Locale.forLanguageTag(get("language")), Tongue.Level.MOTHER, null, null)),
                null);
    }

    Form form(List<Wrong> faults) {
        return new Form(fields, faults);
    }
}
