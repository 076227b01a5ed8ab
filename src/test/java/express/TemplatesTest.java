package express;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class TemplatesTest {

    private static final List<Path> TEMPLATES = Sources.list("src/main/jte", ".jte");
    private static final List<Path> STYLES = Sources.list("src/main/resources/static/css", ".css");

    /** Those that every page loads. */
    private static final List<Path> EVERYWHERE = Sources.text(Path.of("src/main/resources/static/css/order.txt"))
            .lines()
            .filter(name -> !name.isBlank())
            .map(name -> Path.of("src/main/resources/static/css", name.strip()))
            .toList();

    /** What a template writes whatever it is given: jte keeps it apart from the expressions. */
    private static final List<Path> MARKUP = Sources.list("target/classes/express", "Generated.bin");

    @Test
    void lieFlatInTheirModule() {
        assertThat(TEMPLATES).allMatch(file -> file.getNameCount() == 5 && Sources.moduleExists(Sources.folder(file)));
    }

    @Test
    void holdNoWords() {
        var tags = Pattern.compile("(?s)<[^>]*>|&#?\\w+;");
        assertThat(MARKUP)
                .noneMatch(file -> tags.matcher(Sources.text(file))
                        .replaceAll(" ")
                        .codePoints()
                        .anyMatch(Character::isLetter));
        var spoken = Pattern.compile("(alt|title|placeholder|aria-label|aria-description|label)=\"[^\"]*\\p{L}");
        assertThat(MARKUP).noneMatch(file -> spoken.matcher(Sources.text(file)).find());
    }

    @Test
    void postByTheOneFormThatWritesTheToken() {
        assertThat(TEMPLATES)
                .filteredOn(file -> Pattern.compile("(?i)method=\"post|hx-(post|put|patch|delete)")
                        .matcher(Sources.text(file))
                        .find())
                .containsExactly(Path.of("src/main/jte/ui/form.jte"));
    }

    @Test
    void holdNoStyleAndNoScript() {
        var inline = Pattern.compile(
                "(?i)\\sstyle=|<style|<script(?! src=| type=\"application/ld)|\\son[a-z]+=|javascript:|hx-on");
        assertThat(MARKUP).noneMatch(file -> inline.matcher(Sources.text(file)).find());
    }

    /** A paper is read as XML, which forgives nothing, and not before somebody prints it. */
    @Test
    void closeEveryElementOnPaper() {
        var paper = Pattern.compile("(?m)^<html>");
        var open = Pattern.compile("<(br|hr|img|wbr)\\b(?![^>]*/>)");
        assertThat(TEMPLATES)
                .filteredOn(file -> paper.matcher(Sources.text(file)).find())
                .hasSizeGreaterThan(5)
                .noneMatch(file -> open.matcher(Sources.text(file)).find());
    }

    @Test
    void areChosenWithoutLookingAtWhoAsks() {
        assertThat(Sources.list("src/main/java", ".java"))
                .noneMatch(file -> Sources.text(file).toLowerCase().contains("hx-request"));
    }

    @Test
    void useOnlyClassesThatHaveAStyle() {
        Set<String> styled = Stream.concat(STYLES.stream(), Stream.of(Path.of("src/main/resources/paper/paper.css")))
                .flatMap(file -> found("\\.([a-z][a-z0-9-]*)", Sources.text(file)))
                .collect(Collectors.toSet());
        for (Path template : TEMPLATES) {
            assertThat(found("\\sclass=\"((?:\\$\\{[^}]*}|[^\"$])*)\"", Sources.text(template))
                            .flatMap(TemplatesTest::classes))
                    .as(template.toString())
                    .isSubsetOf(styled);
        }
    }

    @Test
    void areStyledForBothDirections() {
        var physical =
                Pattern.compile("(?m)(margin|padding|border)-(left|right|top|bottom)|^\\s*(left|right|top|bottom):"
                        + "|text-align: *(left|right)|^\\s*(min-|max-)?(width|height):");
        assertThat(STYLES)
                .filteredOn(file -> !file.endsWith("print.css"))
                .noneMatch(file -> physical.matcher(Sources.text(file)).find());
    }

    @Test
    void needLittleBesideThemselves() throws IOException {
        var all = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(all)) {
            for (Path file : EVERYWHERE) {
                zipped.write(Files.readAllBytes(file));
            }
            zipped.write(Files.readAllBytes(Path.of("src/main/resources/static/js/express.js")));
            zipped.write(new ClassPathResource("META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")
                    .getContentAsByteArray());
        }
        assertThat(all.size())
                .as("styles and behaviours of every page, compressed")
                .isLessThan(37_000);
    }

    /** Beside what every page loads. */
    @Test
    void loadBehavioursOfTheirOwnThatAreSmall() {
        assertThat(Sources.list("src/main/resources/static/js", ".js")).allSatisfy(file -> {
            var alone = new ByteArrayOutputStream();
            try (var zipped = new GZIPOutputStream(alone)) {
                zipped.write(Files.readAllBytes(file));
            }
            assertThat(alone.size()).as(file.toString()).isLessThan(4_000);
        });
    }

    /** The names in a class attribute, those that an expression chooses from too. */
    private static Stream<String> classes(String attribute) {
        Stream<String> chosen =
                found("\\$\\{([^}]*)}", attribute).flatMap(expression -> found("[?:(]\\s*\"([^\"]*)\"", expression));
        return Stream.concat(Stream.of(attribute.replaceAll("\\S*\\$\\{[^}]*}\\S*", " ")), chosen)
                .flatMap(names -> Stream.of(names.split(" ")))
                .filter(name -> !name.isBlank());
    }

    private static Stream<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
