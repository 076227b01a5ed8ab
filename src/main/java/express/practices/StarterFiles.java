package express.practices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The practices that come with a release: one file with the facts and the first language, one a further language. */
@Component
class StarterFiles {

    private static final int LONGEST = 200_000;

    /** YAML is read as plain data: its tags can name no Java type. */
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    List<Sheet> read() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:practices/*.yaml");
        Map<String, String> contents = new HashMap<>();
        for (Resource file : files) {
            contents.put(name(file), file.getContentAsString(StandardCharsets.UTF_8));
        }
        return contents.keySet().stream()
                .filter(name -> !name.contains("."))
                .sorted()
                .map(slug -> sheet(contents.get(slug), translationsOf(slug, contents)))
                .toList();
    }

    private static String name(Resource file) {
        String name = Optional.ofNullable(file.getFilename()).orElseThrow();
        return name.substring(0, name.length() - ".yaml".length());
    }

    private static List<String> translationsOf(String slug, Map<String, String> contents) {
        return contents.keySet().stream()
                .filter(name -> name.startsWith(slug + "."))
                .sorted()
                .map(contents::get)
                .toList();
    }

    static Sheet sheet(String facts, List<String> translations) {
        ObjectNode record = tree(facts);
        ObjectNode texts = YAML.createObjectNode();
        texts.set(record.path("language").asString(), record.get("texts"));
        translations.stream().map(StarterFiles::tree).forEach(translated -> {
            if (!Set.copyOf(translated.propertyNames()).equals(Set.of("language", "texts"))) {
                throw new IllegalArgumentException("a translation holds its language and its texts: " + translated);
            }
            texts.set(translated.path("language").asString(), translated.get("texts"));
        });
        record.set("texts", texts);
        return checked(YAML.treeToValue(record, Sheet.class));
    }

    private static ObjectNode tree(String yaml) {
        if (yaml.length() > LONGEST) {
            throw new IllegalArgumentException("a practice file of " + yaml.length() + " characters");
        }
        if (YAML.readTree(yaml) instanceof ObjectNode tree) {
            return tree;
        }
        throw new IllegalArgumentException("a practice file that holds no map");
    }

    private static Sheet checked(Sheet sheet) {
        List<String> faults = SheetRules.faults(sheet);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(sheet.slug() + ": " + String.join("; ", faults));
        }
        return sheet;
    }
}
