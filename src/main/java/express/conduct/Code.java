package express.conduct;

import express.base.NotFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The clauses of a code of conduct, in our own words. */
record Code(String id, List<Section> sections) {

    /** The same in the languages of the interface. */
    record Said(String en, String fr, String ar) {

        String in(Locale language) {
            return switch (language.getLanguage()) {
                case "fr" -> fr;
                case "ar" -> ar;
                default -> en;
            };
        }

        /** In which of them somebody reads it. */
        static Locale languageFor(Locale reader) {
            return switch (reader.getLanguage()) {
                case "fr", "ar" -> Locale.of(reader.getLanguage());
                default -> Locale.ENGLISH;
            };
        }
    }

    record Section(String id, Said title, List<Clause> clauses) {}

    /**
     * @param id stays the same as long as the sense does: judgements are kept under it
     * @param place where on the pages of a lender something of it can be seen; nothing, if nowhere
     */
    record Clause(String id, @Nullable String place, Said text) {

        /** Where that is. */
        @Nullable
        String path(String house) {
            return switch (place) {
                case null -> null;
                case "lending" -> "/organisations/" + house;
                default -> "/organisations/" + house + "/" + place;
            };
        }
    }

    /** YAML is read as plain data: its tags can name no Java type. */
    static Code read() {
        YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            return yaml.readValue(
                    new ClassPathResource("conduct/european-code.yaml").getContentAsString(StandardCharsets.UTF_8),
                    Code.class);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Section section(String id) {
        return sections.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    Set<String> clauses() {
        return sections.stream()
                .flatMap(it -> it.clauses().stream())
                .map(Clause::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
