package express.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads the glossary that comes with a release; what is wrong with it is told with file and line. */
final class GlossaryFiles {

    private final CRC32 sum = new CRC32();
    private final List<Fault> faults = new ArrayList<>();

    private GlossaryFiles() {}

    static Glossary read() {
        return new GlossaryFiles().glossary();
    }

    private Glossary glossary() {
        List<Concept> concepts = new ArrayList<>();
        Theme.edited().forEach(theme -> concepts.addAll(new ConceptReader(theme, faults).read(content(theme.file()))));
        Map<String, Tree> rules = fields(rules("rules/world.yaml"));
        var world = new NamesOfTheWorld(others(fields(rules.get("names"))));
        concepts.addAll(world.countries());
        concepts.addAll(world.languages(texts(rules.get("languages"))));
        return new Glossary(
                concepts,
                ambiguities(),
                new Glossary.Words(words("rules/general.yaml"), words("rules/little.yaml")),
                faults,
                sum.getValue());
    }

    private String content(String file) {
        try (InputStream from = GlossaryFiles.class.getResourceAsStream("/glossary/" + file)) {
            if (from == null) {
                throw new IllegalStateException("the glossary has no file " + file);
            }
            byte[] bytes = from.readAllBytes();
            sum.update(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Map<Locale, List<String>>> others(Map<String, Tree> names) {
        Map<String, Map<Locale, List<String>>> others = new HashMap<>();
        names.forEach((id, tree) -> {
            Map<Locale, List<String>> said = new HashMap<>();
            fields(tree).forEach((tag, words) -> said.put(Locale.forLanguageTag(tag), texts(words)));
            others.put(id, said);
        });
        return others;
    }

    private Set<Set<String>> ambiguities() {
        Set<Set<String>> pairs = new HashSet<>();
        if (rules("rules/ambiguities.yaml") instanceof Tree.Items(Line at, List<Tree> items)) {
            items.forEach(item -> pairs.add(Set.copyOf(texts(fields(item).get("concepts")))));
        }
        return pairs;
    }

    private Map<Locale, Set<String>> words(String file) {
        Map<Locale, Set<String>> words = new LinkedHashMap<>();
        fields(rules(file)).forEach((tag, tree) -> words.put(Locale.forLanguageTag(tag), Set.copyOf(texts(tree))));
        return words;
    }

    private Tree rules(String file) {
        return Tree.read(file, content(file), faults);
    }

    private static Map<String, Tree> fields(@Nullable Tree tree) {
        return tree instanceof Tree.Fields(Line at, Map<String, Tree> fields) ? fields : Map.of();
    }

    private static List<String> texts(@Nullable Tree tree) {
        List<String> texts = new ArrayList<>();
        if (tree instanceof Tree.Items(Line at, List<Tree> items)) {
            for (Tree item : items) {
                if (item instanceof Tree.Scalar(Line line, String text)) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }
}
