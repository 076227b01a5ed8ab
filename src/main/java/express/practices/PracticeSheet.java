package express.practices;

import express.exhibits.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A practice as it is read, on screen and on paper: in one language, its sources numbered, each paragraph knowing
 * which of them it cites.
 *
 * @param language in which the prose is shown, which may be another than the reader's
 */
public record PracticeSheet(
        Publication publication,
        Locale language,
        boolean inReadersLanguage,
        Words words,
        List<Part> parts,
        List<NumberedSource> sources,
        Pictures pictures) {

    /** One section with something in it, or of which the sources say nothing. */
    record Part(Section section, List<Paragraph> paragraphs) {

        boolean nothingKnown() {
            return paragraphs.isEmpty();
        }
    }

    record Paragraph(String text, List<Integer> cites) {}

    record NumberedSource(int number, Source source) {}

    /**
     * As readers would see what is still being written, for those who write or review it.
     *
     * @param own whether they belong to its organisation, and so see pictures that readers do not see yet
     */
    public static PracticeSheet draft(
            PracticeId practice, Sheet sheet, Instant now, Locale reader, Map<UUID, Standing> standing, boolean own) {
        return of(
                new Publication(practice, 1, now, Publication.Status.DRAFT, sheet),
                reader,
                Pictures.ofDraft(sheet, reader, standing, own));
    }

    /** Without pictures. */
    static PracticeSheet of(Publication publication, Locale reader) {
        return of(publication, reader, Pictures.NONE);
    }

    /** @param standing of the pictures; one of which nothing is said is not shown */
    static PracticeSheet of(Publication publication, Locale reader, Map<UUID, Standing> standing) {
        return of(publication, reader, Pictures.forReaders(publication.sheet(), reader, standing));
    }

    private static PracticeSheet of(Publication publication, Locale reader, Pictures pictures) {
        Sheet sheet = publication.sheet();
        List<NumberedSource> sources = IntStream.range(0, sheet.sources().size())
                .mapToObj(i -> new NumberedSource(i + 1, sheet.sources().get(i)))
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        sources.forEach(numbered -> numbers.put(numbered.source().id(), numbered.number()));
        Locale language = sheet.languageFor(reader);
        return new PracticeSheet(
                publication,
                language,
                language.equals(reader),
                sheet.words(reader),
                parts(sheet, reader, numbers),
                sources,
                pictures);
    }

    /** The same with pictures that the paper itself carries. */
    PracticeSheet onPaper(Function<UUID, Optional<String>> carried) {
        return new PracticeSheet(
                publication, language, inReadersLanguage, words, parts, sources, pictures.onPaper(carried));
    }

    private static List<Part> parts(Sheet sheet, Locale reader, Map<String, Integer> numbers) {
        return Arrays.stream(Section.values())
                .map(section -> new Part(section, paragraphs(sheet.words(reader).in(section), numbers)))
                .toList();
    }

    private static List<Paragraph> paragraphs(List<String> written, Map<String, Integer> numbers) {
        return written.stream()
                .map(text -> new Paragraph(
                        Citations.without(text),
                        Citations.of(text).stream().map(numbers::get).toList()))
                .toList();
    }

    Sheet sheet() {
        return publication.sheet();
    }

    boolean isPublished() {
        return publication.status() != Publication.Status.DRAFT;
    }

    boolean isReviewed() {
        return publication.status() == Publication.Status.REVIEWED;
    }

    /** Whether a machine made these words and nobody has checked all of them. */
    boolean isByMachine() {
        return sheet().machine().contains(language);
    }

    int numberOf(Figure figure) {
        return sources.stream()
                .filter(numbered -> numbered.source().id().equals(figure.source()))
                .mapToInt(NumberedSource::number)
                .findFirst()
                .orElseThrow();
    }
}
