package express.texts;

import express.base.PersonId;
import express.base.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Short ways of saying what a text is, for tests. */
final class Sample {

    static final Locale EN = Locale.ENGLISH;
    static final Locale FR = Locale.FRENCH;
    static final Locale AR = Locale.forLanguageTag("ar");

    private Sample() {}

    static Text written(Locale language, String box) {
        return write(Text.EMPTY, language, box);
    }

    static Text write(Text text, Locale language, String box) {
        return text.write(language, Line.read(box));
    }

    static Text translate(Text text, int place, Locale from, Locale into, String words) {
        return text.translate(id(text, place), from, into, words, Status.HUMAN);
    }

    static UUID id(Text text, int place) {
        return text.paragraphs().get(place).id();
    }

    /** The places of the paragraphs that are there in a language and out of date. */
    static List<Integer> stale(Text text, Locale language) {
        return text.paragraphs().stream()
                .filter(it -> it.in(language).isPresent() && !it.isFresh(language))
                .map(it -> text.paragraphs().indexOf(it))
                .toList();
    }

    static Viewer.Person person() {
        return new Viewer.Person(PersonId.next(), "Somebody", false, Set.of(), Set.of());
    }
}
