package express.reports;

import express.ui.Form;
import express.ui.Typed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A section in both languages as somebody typed it, with the versions that they had before them. */
record SectionForm(Map<String, String> typed) {

    static final int LONGEST = 20_000;

    static String field(String language) {
        return "words-" + language;
    }

    private static String seen(String language) {
        return "seen-" + language;
    }

    static Form of(List<Wording> both) {
        Map<String, String> typed = new TreeMap<>();
        both.forEach(it -> {
            typed.put(field(it.language()), it.words());
            typed.put(seen(it.language()), Integer.toString(it.version()));
        });
        return Form.of(typed);
    }

    List<Form.Wrong> faults(List<String> languages) {
        return languages.stream()
                .filter(it -> words(it).length() > LONGEST)
                .map(it -> new Form.Wrong(field(it), "reports.fault.long"))
                .toList();
    }

    private String words(String language) {
        return Typed.text(typed.get(field(language)));
    }

    /** What is to be written; a language whose field was not sent stays. */
    List<Wordings.Typed> read(String section, List<String> languages) {
        return languages.stream()
                .filter(it -> typed.containsKey(field(it)))
                .map(it -> new Wordings.Typed(section, it, Math.max(0, Typed.number(typed.get(seen(it)))), words(it)))
                .toList();
    }

    /**
     * The same again where others wrote otherwise, as somebody who has read that; where it was taken, as it stands now.
     */
    Form again(List<Wording> now, List<Wording> theirs) {
        Map<String, String> again = new TreeMap<>(typed);
        now.forEach(it -> {
            again.put(seen(it.language()), Integer.toString(it.version()));
            if (!theirs.contains(it)) {
                again.put(field(it.language()), it.words());
            }
        });
        return Form.of(again);
    }
}
