package express.texts;

import express.ui.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One language of a text in a box, to be changed by hand. */
public record Editor(Desk desk, Text text, Locale language, Form form, List<Difference> disputed) {

    private static final String SEEN = "seen";

    /** Another language of the text, and how many of its paragraphs wait for a translator. */
    record Other(Locale language, long open) {}

    static Editor of(Desk desk, Text text, Locale language) {
        return new Editor(
                desk,
                text,
                language,
                Form.of(Map.of(Writing.FIELD, text.box(language), SEEN, Writing.seen(text, language))),
                List.of());
    }

    /** The same again with what was typed, if it could not be saved. */
    public Editor after(Writing typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(Text now) -> of(desk, now, language);
            case Outcome.Refused refused -> with(text, typed, refused.key(), typed.seen(), List.of());
            case Outcome.Conflict(Text theirs) ->
                with(
                        theirs,
                        typed,
                        "texts.conflict",
                        Writing.seen(theirs, language),
                        disputes(theirs.box(language), typed.words()));
        };
    }

    private Editor with(Text now, Writing typed, String wrong, String seen, List<Difference> disputed) {
        var form = Form.of(Map.of(Writing.FIELD, typed.words(), SEEN, seen)).wrong(Writing.FIELD, wrong);
        return new Editor(desk, now, language, form, disputed);
    }

    /** Where theirs and what was typed are not the same, paragraph by paragraph. */
    private static List<Difference> disputes(String theirs, String typed) {
        List<String> before = words(theirs);
        List<String> after = words(typed);
        int[] partner = Pairing.of(before, after);
        List<Difference> disputes = new ArrayList<>();
        Set<Integer> found = new HashSet<>();
        for (int now = 0; now < partner.length; now++) {
            String same = partner[now] == Pairing.NONE ? "" : before.get(partner[now]);
            found.add(partner[now]);
            disputes.add(Difference.between(same, after.get(now)));
        }
        for (int old = 0; old < before.size(); old++) {
            if (!found.contains(old)) {
                disputes.add(Difference.between(before.get(old), ""));
            }
        }
        return disputes.stream().filter(Difference::isAny).toList();
    }

    private static List<String> words(String box) {
        return Line.read(box).stream().map(line -> Words.key(line.words())).toList();
    }

    String seen() {
        return form.typed().getOrDefault(SEEN, "");
    }

    List<Other> others() {
        return desk.languages().stream()
                .filter(it -> !it.equals(language))
                .map(it -> new Other(it, text.countOpen(it)))
                .toList();
    }

    /** Paragraphs that do not stand in the box because they are not in this language yet. */
    long missing() {
        return text.paragraphs().size() - text.in(language).size();
    }

    /** From which language a translator would begin. */
    Locale leading(Locale into) {
        return text.languages().stream()
                .filter(it -> !it.equals(into))
                .findFirst()
                .orElse(language);
    }
}
