package express.texts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A text with all its paragraphs in all their languages. What changes it gives another one. */
public record Text(List<Paragraph> paragraphs) {

    static final Text EMPTY = new Text(List.of());

    public Text {
        paragraphs = List.copyOf(paragraphs);
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** All languages in which there is any paragraph, in the order in which they come. */
    public Set<Locale> languages() {
        Set<Locale> languages = new LinkedHashSet<>();
        paragraphs.forEach(paragraph -> {
            languages.add(paragraph.lead());
            paragraph.wordings().keySet().stream()
                    .sorted((one, other) -> one.toLanguageTag().compareTo(other.toLanguageTag()))
                    .forEach(languages::add);
        });
        return languages;
    }

    /**
     * Whether all of it may be shown in a language as what a person answers for: nothing is missing or out of date, and
     * a person confirmed every paragraph, or wrote it where this language leads. Consents and rules are shown only so.
     */
    public boolean isConfirmedIn(Locale language) {
        return !paragraphs.isEmpty()
                && paragraphs.stream()
                        .allMatch(it -> it.isFresh(language)
                                && it.in(language)
                                        .filter(words -> words.status() == Status.CONFIRMED
                                                || words.status() == Status.HUMAN
                                                        && it.lead().equals(language))
                                        .isPresent());
    }

    Optional<Paragraph> find(UUID paragraph) {
        return paragraphs.stream().filter(it -> it.id().equals(paragraph)).findFirst();
    }

    /** How many paragraphs a translator into this language would have to look at. */
    public long countOpen(Locale language) {
        return paragraphs.stream()
                .filter(it -> !it.isFresh(language)
                        || it.in(language)
                                .filter(words -> words.status() == Status.MACHINE_DRAFT)
                                .isPresent())
                .count();
    }

    /** How far it has come in a language. */
    public Tally tally(Locale language) {
        return Tally.of(paragraphs, language);
    }

    /** The text for a reader: each paragraph in the first of these languages that has it, else in the one that leads. */
    public Reading reading(Locale language, List<Locale> others) {
        List<Locale> order = Stream.concat(Stream.of(language), others.stream()).toList();
        return new Reading(
                language, paragraphs.stream().map(it -> Passage.of(it, order)).toList());
    }

    /** All paragraphs of a language, as they stand in the box where it is written. */
    public String box(Locale language) {
        return Line.box(in(language).stream()
                .map(it -> new Line(it.kind(), it.in(language).orElseThrow().words()))
                .toList());
    }

    List<Paragraph> in(Locale language) {
        return paragraphs.stream().filter(it -> it.in(language).isPresent()).toList();
    }

    /** Takes the whole of one language as somebody wrote it. */
    Text write(Locale language, List<Line> lines) {
        return new Rewriting(this, language, lines).result();
    }

    /** Takes a translation of one paragraph; without words, that language is taken back. */
    Text translate(UUID paragraph, Locale from, Locale into, String words, Status status) {
        return change(paragraph, it -> words.isEmpty() ? it.without(into) : it.translate(from, into, words, status));
    }

    private Text change(UUID paragraph, UnaryOperator<Paragraph> change) {
        return new Text(paragraphs.stream()
                .map(it -> it.id().equals(paragraph) ? change.apply(it) : it)
                .toList());
    }

    /**
     * Takes translations of the whole, line by line, of which those that are fresh and say the same already stay as
     * they are, with the status that a person gave them.
     */
    Text translateAll(Locale from, Locale into, List<Line> lines, Status status) {
        if (lines.size() != paragraphs.size()) {
            throw new IllegalArgumentException("%d paragraphs in %s, %d in %s"
                    .formatted(paragraphs.size(), from.toLanguageTag(), lines.size(), into.toLanguageTag()));
        }
        return new Text(IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    Paragraph it = paragraphs.get(i);
                    String words = lines.get(i).words();
                    boolean stays = it.isFresh(into)
                            && it.in(into).filter(now -> now.reads(words)).isPresent();
                    return stays ? it : it.translate(from, into, words, status);
                })
                .toList());
    }
}
