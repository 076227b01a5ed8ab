package express.practices;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Sheet.Words words,
        List<Part> parts,
        List<NumberedSource> sources) {

    /** One section with something in it, or of which the sources say nothing. */
    record Part(Section section, List<Paragraph> paragraphs) {

        boolean nothingKnown() {
            return paragraphs.isEmpty();
        }
    }

    record Paragraph(String text, List<Integer> cites) {}

    record NumberedSource(int number, Sheet.Source source) {}

    /** As readers would see what is still being written. */
    public static PracticeSheet draft(PracticeId practice, Sheet sheet, Instant now, Locale reader) {
        return of(new Publication(practice, 1, now, Publication.Status.DRAFT, sheet), reader);
    }

    static PracticeSheet of(Publication publication, Locale reader) {
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
                sources);
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

    /** Whether a machine made these words and nobody has checked all of them. */
    boolean isByMachine() {
        return sheet().machine().contains(language);
    }

    int numberOf(Sheet.Figure figure) {
        return sources.stream()
                .filter(numbered -> numbered.source().id().equals(figure.source()))
                .mapToInt(NumberedSource::number)
                .findFirst()
                .orElseThrow();
    }
}
