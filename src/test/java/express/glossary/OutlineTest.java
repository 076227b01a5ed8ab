package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class OutlineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finance",
                "skills",
                "migration",
                "trades",
                "people",
                "rules/ambiguities",
                "rules/general",
                "rules/little",
                "rules/world"
            })
    void readsFromTheFilesWhatAWholeReaderOfYamlReads(String file) throws IOException {
        String yaml = new ClassPathResource("glossary/" + file + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        List<Fault> faults = new ArrayList<>();

        Object read = plain(Tree.read(file, yaml, faults));

        assertThat(faults).isEmpty();
        assertThat(read).isEqualTo(texts(new YAMLMapper().readValue(yaml, Object.class)));
    }

    private static Object plain(Tree tree) {
        return switch (tree) {
            case Tree.Scalar scalar -> scalar.text();
            case Tree.Items items ->
                items.items().stream().map(OutlineTest::plain).toList();
            case Tree.Fields fields -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                fields.fields().forEach((name, value) -> plain.put(name, plain(value)));
                yield plain;
            }
        };
    }

    private static Object texts(Object read) {
        return switch (read) {
            case List<?> items -> items.stream().map(OutlineTest::texts).toList();
            case Map<?, ?> fields -> {
                Map<Object, Object> texts = new LinkedHashMap<>();
                fields.forEach((name, value) -> texts.put(name, texts(value)));
                yield texts;
            }
            default -> read.toString();
        };
    }

    @Test
    void saysOnWhichLineAPieceStands() {
        Tree tree = Tree.read(
                "x.yaml", "# head\n\n- id: a\n  terms:\n    en: {say: [b, \"c, d\", 'it''s']}\n", new ArrayList<>());

        Map<String, Tree> fields = ((Tree.Fields) ((Tree.Items) tree).items().getFirst()).fields();
        Tree english = ((Tree.Fields) fields.get("terms")).fields().get("en");
        assertThat(english.at()).hasToString("x.yaml:5");
        assertThat(plain(english)).isEqualTo(Map.of("say", List.of("b", "c, d", "it's")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        - id: a\\n  broader: [b            | x.yaml:2: a comma or ']' is expected behind '[b'
        - id: a\\n    broader: [b]         | x.yaml:2: is indented more than what stands before it
        - id: a\\n  id: b                  | x.yaml:2: 'id' stands here a second time
        - id: a\\n  broader [b]            | x.yaml:2: a name, a colon and a value are expected here
        - id: a\\n  terms: {en: {say: [b]} | x.yaml:2: a comma or '}' is expected behind '{en: {say: [b]}'
        - id: "a\\n                        | x.yaml:1: a quotation mark is missing
        - id: a: b\\n                      | x.yaml:1: 'a: b' has to stand in quotation marks
        - id: [a] b\\n                     | x.yaml:1: nothing is expected behind '[a]'
        """)
    void tellsWhatIsWrongAndWhere(String yaml, String fault) {
        List<Fault> faults = new ArrayList<>();

        Tree.read("x.yaml", yaml.replace("\\n", "\n"), faults);

        assertThat(faults).extracting(Fault::toString).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "# only a comment",
                "[",
                "]",
                "{",
                "- ",
                "-",
                ": ",
                "\t",
                "- - -",
                "a:",
                "a: {b",
                "a: [,",
                "a: {:"
            })
    void endsWhateverStandsThere(String yaml) {
        assertThat(Tree.read("x.yaml", yaml, new ArrayList<>())).isNotNull();
    }
}
