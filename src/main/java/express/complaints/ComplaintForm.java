package express.complaints;

import express.complaints.Complaint.Topic;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it was typed, with what is wrong about it.
 *
 * @param said nothing, if something is wrong
 */
record ComplaintForm(Form form, @Nullable Said said) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REACH = 300;

    record Said(Topic topic, String words, String called, String reach, Locale language, LocalDate receivedOn) {}

    /** By the person. */
    static ComplaintForm own(Map<String, String> typed, String called, Locale language, LocalDate today) {
        List<Wrong> faults = new ArrayList<>();
        Optional<Topic> topic = topic(typed, faults);
        String words = words(typed, faults);
        return of(typed, faults, () -> new Said(topic.orElseThrow(), words, called, "", language, today));
    }

    /** By an officer, for somebody who said it or wrote it. */
    static ComplaintForm taken(Map<String, String> typed, List<Locale> languages, LocalDate today) {
        List<Wrong> faults = new ArrayList<>();
        Optional<Topic> topic = topic(typed, faults);
        String words = words(typed, faults);
        String called = line(typed, faults, "called", LONGEST_NAME);
        String reach = line(typed, faults, "reach", LONGEST_REACH);
        Optional<LocalDate> day = Typed.date(Typed.digits(typed.get("received")))
                .filter(it -> !it.isAfter(today) && it.isAfter(today.minusYears(1)));
        if (day.isEmpty()) {
            faults.add(new Wrong("received", "complaints.fault.day"));
        }
        Locale language = languages.stream()
                .filter(it -> it.toLanguageTag().equals(typed.get("language")))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return of(
                typed, faults, () -> new Said(topic.orElseThrow(), words, called, reach, language, day.orElseThrow()));
    }

    private interface Reading {
        Said said();
    }

    private static ComplaintForm of(Map<String, String> typed, List<Wrong> faults, Reading reading) {
        return new ComplaintForm(new Form(typed, faults), faults.isEmpty() ? reading.said() : null);
    }

    private static Optional<Topic> topic(Map<String, String> typed, List<Wrong> faults) {
        Optional<Topic> topic = Topic.of(typed.get("topic"));
        if (topic.isEmpty()) {
            faults.add(new Wrong("topic", "complaints.fault.topic"));
        }
        return topic;
    }

    static String words(Map<String, String> typed, List<Wrong> faults) {
        String words = Typed.text(typed.get("words"));
        if (words.isEmpty()) {
            faults.add(new Wrong("words", "complaints.fault.words"));
        } else if (words.length() > Complaint.LONGEST_WORDS) {
            faults.add(new Wrong("words", "complaints.fault.long"));
        }
        return words;
    }

    private static String line(Map<String, String> typed, List<Wrong> faults, String field, int longest) {
        String text = Typed.line(typed.get(field));
        if (text.isEmpty()) {
            faults.add(new Wrong(field, "complaints.fault.empty"));
        } else if (text.length() > longest) {
            faults.add(new Wrong(field, "complaints.fault.long"));
        }
        return text;
    }
}
