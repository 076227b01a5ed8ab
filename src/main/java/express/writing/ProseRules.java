package express.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What prose must keep so that readers can see where it was found. Authors cite a source by its mark, such as
 * {@code [1]}, at the end of a paragraph; the record names the source itself.
 */
final class ProseRules {

    private static final int FIRST_STEPS = 3;
    private static final Pattern MARK = Pattern.compile("\\[\\^?(\\p{Nd}{1,9})]");
    private static final Pattern LIKE_A_MARK = Pattern.compile("\\[(\\^[^]]*|\\p{Nd}{1,3})]");
    private static final Pattern IN_THE_MIDDLE = Pattern.compile("\\[\\^[^]]*](?!\\s*(\\[\\^|$))");
    private static final Pattern BEFORE_THE_STOP =
            Pattern.compile("((?:\\s*\\[\\^[^]]*])+)\\s*([.!?…。؟،;:)»”\"]+)\\s*$");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private ProseRules() {}

    /** The paragraphs of a field as the record has them, without the signs of lists and headings. */
    static List<String> paragraphs(Manuscript manuscript, Field field) {
        return paragraphs(manuscript, field, manuscript.draft().language());
    }

    static List<String> paragraphs(Manuscript manuscript, Field field, Locale language) {
        return lines(manuscript.written(field, language)).stream()
                .map(line -> cited(line, manuscript.sources()))
                .toList();
    }

    static List<String> lines(String box) {
        return box.lines()
                .map(line -> line.replaceFirst("^(#{1,6}|[-*•])\\s+", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A mark that stands for no source stays as it is. A full stop behind one is put before it. */
    private static String cited(String line, List<Evidence.Source> sources) {
        String named = MARK.matcher(line)
                .replaceAll(mark -> sources.stream()
                        .filter(source -> Typed.digits(mark.group(1)).equals(Integer.toString(source.mark())))
                        .map(ProseRules::name)
                        .findFirst()
                        .orElse(Matcher.quoteReplacement(mark.group())));
        return BEFORE_THE_STOP.matcher(named).replaceFirst("$2$1");
    }

    private static String name(Evidence.Source source) {
        return "[^" + source.id() + "]";
    }

    static boolean cites(Manuscript manuscript, Evidence.Source source) {
        return Stream.of(Part.values())
                .flatMap(part -> part.fields().stream())
                .filter(field -> field.kind() == Field.Kind.PROSE)
                .flatMap(field -> paragraphs(manuscript, field).stream())
                .anyMatch(paragraph -> paragraph.contains(name(source)));
    }

    /** What is wrong with the prose of a field, as a message key. */
    static Optional<String> fault(Manuscript manuscript, Part part, Field field) {
        List<String> paragraphs = paragraphs(manuscript, field);
        if (field.name().equals("firstSteps") && paragraphs.size() != FIRST_STEPS) {
            return Optional.of("writing.fault.steps");
        }
        boolean advice = part == Part.TRANSFER;
        return paragraphs.stream()
                .flatMap(paragraph -> fault(paragraph, manuscript.sources(), advice).stream())
                .findFirst();
    }

    private static Optional<String> fault(String paragraph, List<Evidence.Source> sources, boolean advice) {
        String said = paragraph;
        for (Evidence.Source source : sources) {
            said = said.replace(name(source), "");
        }
        boolean cites = !said.equals(paragraph);
        boolean counts = DIGIT.matcher(said).find();
        if (LIKE_A_MARK.matcher(said).find()) {
            return Optional.of("writing.fault.mark");
        }
        if (IN_THE_MIDDLE.matcher(paragraph).find()) {
            return Optional.of("writing.fault.mark.middle");
        }
        if (said.isBlank()) {
            return Optional.of("writing.fault.mark.alone");
        }
        if (advice && counts) {
            return Optional.of("writing.fault.advice");
        }
        return counts && !cites ? Optional.of("writing.fault.uncited") : Optional.empty();
    }
}
