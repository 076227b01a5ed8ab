package express.welcome;

import express.ui.Form.Wrong;
import express.ui.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is typed of one language, or of the door. */
record FrontForm(Map<String, String> typed) {

    private static final int LONGEST = 3000;
    private static final int LONGEST_LINE = 300;

    private static final List<String> SPOKEN = List.of(
            "en", "fr", "nl", "de", "it", "es", "pt", "sv", "el", "ar", "fa", "ps", "tr", "ku", "uk", "ru", "sq", "so",
            "ti", "am", "ur");

    /** Those in which a door may answer: the ones of its network first. */
    static List<Locale> languages(List<Locale> network) {
        return Stream.concat(
                        network.stream().map(Locale::getLanguage).map(Locale::forLanguageTag),
                        SPOKEN.stream().map(Locale::forLanguageTag))
                .distinct()
                .toList();
    }

    Front.Words words() {
        return new Front.Words(Typed.text(typed.get("what")), Typed.text(typed.get("start")));
    }

    Front.Door door(List<Locale> network) {
        List<String> ticked = List.of(Typed.line(typed.get("languages")).split(","));
        return new Front.Door(
                Typed.text(typed.get("place")),
                Typed.text(typed.get("hours")),
                Typed.line(typed.get("phone")),
                Typed.line(typed.get("email")),
                languages(network).stream()
                        .map(Locale::toLanguageTag)
                        .filter(ticked::contains)
                        .toList());
    }

    int version() {
        return Typed.number(typed.get("version"));
    }

    List<Wrong> wordFaults() {
        List<Wrong> faults = new ArrayList<>();
        Front.Words words = words();
        if (words.what().length() > LONGEST) {
            faults.add(new Wrong("what", "welcome.fault.long"));
        }
        if (words.start().length() > LONGEST) {
            faults.add(new Wrong("start", "welcome.fault.long"));
        }
        if (!words.blank() && words.what().isEmpty()) {
            faults.add(new Wrong("what", "welcome.fault.what"));
        }
        return faults;
    }

    List<Wrong> doorFaults() {
        List<Wrong> faults = new ArrayList<>();
        Front.Door door = door(List.of());
        if (door.place().length() > LONGEST_LINE) {
            faults.add(new Wrong("place", "welcome.fault.line"));
        }
        if (door.hours().length() > LONGEST_LINE) {
            faults.add(new Wrong("hours", "welcome.fault.line"));
        }
        if (!door.phone().isEmpty() && !door.phone().matches("\\+?[\\p{Nd} ()/.-]{3,40}")) {
            faults.add(new Wrong("phone", "welcome.fault.phone"));
        }
        if (!door.email().isEmpty() && !door.email().matches("[^\\s@]{1,64}@[^\\s@]{1,200}\\.[^\\s@]{2,}")) {
            faults.add(new Wrong("email", "welcome.fault.email"));
        }
        return faults;
    }
}
