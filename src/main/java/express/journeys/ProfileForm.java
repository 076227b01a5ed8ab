package express.journeys;

import express.journeys.Profile.Birth;
import express.journeys.Profile.Contact;
import express.journeys.Profile.Name;
import express.journeys.Profile.Residence;
import express.journeys.Profile.Tongue;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody, as it is typed.
 *
 * @param fields cleaned, by name
 */
record ProfileForm(Map<String, String> fields) {

    static final int CONTACTS = 3;
    static final int TONGUES = 4;
    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1900;

    static ProfileForm of(Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, value) -> fields.put(name, Typed.line(value)));
        Stream.of("year", "month", "day", "until", "version")
                .forEach(name -> fields.put(name, Typed.digits(typed.get(name))));
        return new ProfileForm(Map.copyOf(fields));
    }

    static ProfileForm of(Profile profile, int version) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", Integer.toString(version));
        profile.names().forEach(name -> {
            fields.put(name.kind().name().toLowerCase(Locale.ROOT), name.name());
            if (name.language() != null && name.kind() == Name.Kind.CALLED) {
                fields.put("calledLanguage", name.language().toLanguageTag());
            }
        });
        Optional.ofNullable(profile.birth()).ifPresent(birth -> put(fields, birth));
        for (int i = 0; i < profile.contacts().size(); i++) {
            Contact contact = profile.contacts().get(i);
            fields.put("way" + i, contact.way().name());
            fields.put("reach" + i, contact.reach());
            fields.put("safe" + i, contact.safe() ? "yes" : "");
        }
        for (int i = 0; i < profile.tongues().size(); i++) {
            put(fields, profile.tongues().get(i), i);
        }
        Optional.ofNullable(profile.residence()).ifPresent(residence -> {
            fields.put("country", residence.country());
            fields.put("status", residence.status());
            fields.put(
                    "until", residence.until() == null ? "" : residence.until().toString());
        });
        return new ProfileForm(Map.copyOf(fields));
    }

    private static void put(Map<String, String> fields, Birth birth) {
        fields.put("year", Integer.toString(birth.year()));
        fields.put("month", birth.month() == null ? "" : birth.month().toString());
        fields.put("day", birth.day() == null ? "" : birth.day().toString());
        fields.put("approximate", birth.approximate() ? "yes" : "");
    }

    private static void put(Map<String, String> fields, Tongue tongue, int place) {
        fields.put("language" + place, tongue.language().toLanguageTag());
        fields.put("speaks" + place, tongue.speaks().name());
        fields.put("script" + place, tongue.script() == null ? "" : tongue.script());
        fields.put("reads" + place, tongue.reads() == null ? "" : tongue.reads().name());
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    private boolean has(String name) {
        return !get(name).isEmpty();
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        if (!has("called")) {
            faults.add(new Wrong("called", "journeys.fault.called"));
        }
        Stream.of("called", "passport", "other")
                .filter(name -> get(name).length() > LONGEST)
                .forEach(name -> faults.add(new Wrong(name, "journeys.fault.long")));
        checkLanguage("calledLanguage", faults);
        checkBirth(faults);
        IntStream.range(0, CONTACTS).forEach(i -> checkContact(i, faults));
        IntStream.range(0, TONGUES).forEach(i -> checkTongue(i, faults));
        if (has("status") && !has("country") || has("country") && !has("status")) {
            faults.add(new Wrong("status", "journeys.fault.residence"));
        } else if (has("status")
                && !(get("country").matches("[A-Z]{2}") && get("status").matches("[A-Z_]{2,40}"))) {
            faults.add(new Wrong("status", "journeys.fault.choice"));
        }
        if (has("until") && Typed.date(get("until")).isEmpty()) {
            faults.add(new Wrong("until", "journeys.fault.day"));
        }
        return faults;
    }

    private void checkLanguage(String name, List<Wrong> faults) {
        if (has(name) && !Tongues.isLanguage(get(name))) {
            faults.add(new Wrong(name, "journeys.fault.choice"));
        }
    }

    private void checkBirth(List<Wrong> faults) {
        boolean any = has("year") || has("month") || has("day");
        if (any && birth().isEmpty()) {
            faults.add(new Wrong("year", "journeys.fault.birth"));
        }
    }

    private void checkContact(int i, List<Wrong> faults) {
        if (!has("reach" + i)) {
            return;
        }
        if (find(Contact.Way.values(), get("way" + i)).isEmpty()) {
            faults.add(new Wrong("way" + i, "journeys.fault.choice"));
        }
        if (get("reach" + i).length() > LONGEST) {
            faults.add(new Wrong("reach" + i, "journeys.fault.long"));
        }
    }

    private void checkTongue(int i, List<Wrong> faults) {
        if (!has("language" + i)) {
            return;
        }
        checkLanguage("language" + i, faults);
        if (has("speaks" + i) && find(Tongue.Level.values(), get("speaks" + i)).isEmpty()) {
            faults.add(new Wrong("speaks" + i, "journeys.fault.choice"));
        }
        if (has("script" + i) && !Tongues.isScript(get("script" + i))) {
            faults.add(new Wrong("script" + i, "journeys.fault.choice"));
        }
    }

    private static <T extends Enum<T>> Optional<T> find(T[] values, String typed) {
        return Stream.of(values).filter(value -> value.name().equals(typed)).findFirst();
    }

    /** The first of January is what papers say where nobody knows the day. */
    private Optional<Birth> birth() {
        int year = Typed.number(get("year"));
        Integer month = number("month");
        Integer day = number("day");
        boolean possible = year >= FIRST_YEAR && year <= 2100 && (day == null || month != null);
        try {
            LocalDate.of(Math.max(year, FIRST_YEAR), month == null ? 1 : month, day == null ? 1 : day);
        } catch (DateTimeException none) {
            possible = false;
        }
        boolean january = month != null && day != null && month == 1 && day == 1;
        boolean approximate = january || day == null || get("approximate").equals("yes");
        return possible ? Optional.of(new Birth(year, month, day, approximate)) : Optional.empty();
    }

    private @Nullable Integer number(String name) {
        return has(name) ? Integer.valueOf(Typed.number(get(name))) : null;
    }

    /** Only if there are no faults. */
    Profile profile() {
        return new Profile(names(), birth().orElse(null), contacts(), tongues(), residence());
    }

    private List<Name> names() {
        Locale language = has("calledLanguage") ? Locale.forLanguageTag(get("calledLanguage")) : null;
        return Stream.of(
                        new Name(Name.Kind.CALLED, get("called"), language),
                        new Name(Name.Kind.PASSPORT, get("passport"), null),
                        new Name(Name.Kind.OTHER, get("other"), null))
                .filter(name -> !name.name().isEmpty())
                .toList();
    }

    private List<Contact> contacts() {
        return IntStream.range(0, CONTACTS)
                .filter(i -> has("reach" + i))
                .mapToObj(i -> new Contact(
                        Contact.Way.valueOf(get("way" + i)),
                        get("reach" + i),
                        get("safe" + i).equals("yes")))
                .toList();
    }

    private List<Tongue> tongues() {
        return IntStream.range(0, TONGUES)
                .filter(i -> has("language" + i))
                .mapToObj(this::tongue)
                .toList();
    }

    private Tongue tongue(int i) {
        Locale language = Locale.forLanguageTag(get("language" + i));
        Tongue.Reading reads = find(Tongue.Reading.values(), get("reads" + i)).orElse(null);
        String script = has("script" + i) ? get("script" + i) : reads == null ? null : Tongues.scriptOf(language);
        return new Tongue(
                language, find(Tongue.Level.values(), get("speaks" + i)).orElse(Tongue.Level.MOTHER), script, reads);
    }

    private @Nullable Residence residence() {
        return has("status")
                ? new Residence(
                        get("country"), get("status"), Typed.date(get("until")).orElse(null))
                : null;
    }
}
