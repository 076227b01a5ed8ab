package express.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A paragraph in all its languages.
 *
 * @param lead the language in which it was last changed by hand, from which the others are to be made
 */
public record Paragraph(UUID id, Kind kind, Locale lead, Map<Locale, Wording> wordings) {

    public Paragraph {
        wordings = Map.copyOf(wordings);
        if (!wordings.containsKey(lead)) {
            throw new IllegalArgumentException("no words in the language that leads, " + lead);
        }
    }

    static Paragraph written(UUID id, Kind kind, Locale language, String words) {
        return new Paragraph(id, kind, language, Map.of(language, Wording.written(words)));
    }

    public Optional<Wording> in(Locale language) {
        return Optional.ofNullable(wordings.get(language));
    }

    Wording leading() {
        return in(lead).orElseThrow();
    }

    /** Whether it is the same one, whatever became of its words. */
    boolean standsLike(Paragraph other) {
        return id.equals(other.id) && kind == other.kind && lead.equals(other.lead);
    }

    /** Whether the words of this language say what the paragraph says now. */
    public boolean isFresh(Locale language) {
        return language.equals(lead)
                || in(language)
                        .filter(words -> words.says()
                                .contains(Words.print(lead, leading().words())))
                        .isPresent();
    }

    /** What is only written differently stays what it was; other words lead from now on. */
    Paragraph write(Kind newKind, Locale language, String words) {
        Optional<Wording> before = in(language).filter(it -> it.reads(words));
        return before.map(wording -> with(newKind, lead, language, wording.spelt(words)))
                .orElseGet(() -> with(newKind, language, language, Wording.written(words)));
    }

    /**
     * Takes a translation. If it replaces the very words that led, its source leads: whoever translates into the
     * leading language says that the other one is right.
     */
    Paragraph translate(Locale from, Locale into, String words, Status status) {
        Wording source = in(from).orElseThrow();
        Optional<Wording> stayed = in(into).filter(it -> it.reads(words));
        Locale newLead = into.equals(lead) && stayed.isEmpty() ? from : lead;
        Stream<String> alsoSays = Stream.concat(
                source.says().stream(), stayed.map(Wording::says).stream().flatMap(List::stream));
        return with(kind, newLead, into, Wording.translated(words, status, new Source(from, source.words()), alsoSays));
    }

    /** Takes a language back; the one that leads stays. */
    Paragraph without(Locale language) {
        var fewer = new HashMap<>(wordings);
        if (!language.equals(lead)) {
            fewer.remove(language);
        }
        return new Paragraph(id, kind, lead, fewer);
    }

    private Paragraph with(Kind newKind, Locale newLead, Locale language, Wording wording) {
        var more = new HashMap<>(wordings);
        more.put(language, wording);
        return new Paragraph(id, newKind, newLead, more);
    }
}
