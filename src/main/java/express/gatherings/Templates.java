package express.gatherings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The programmes to start from, one file each. */
@Component
class Templates {

    /** YAML is read as plain data: its tags can name no Java type. */
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Template> all;

    Templates() throws IOException {
        all = read();
    }

    private static List<Template> read() throws IOException {
        List<Template> read = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:gatherings/*.yaml")) {
            try (var stream = file.getInputStream()) {
                read.add(YAML.readValue(stream, Template.class));
            }
        }
        read.sort(Comparator.comparingInt(Template::place));
        return List.copyOf(read);
    }

    List<Template> list() {
        return all;
    }

    Optional<Template> find(String key) {
        return all.stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
