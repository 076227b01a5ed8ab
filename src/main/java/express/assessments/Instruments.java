package express.assessments;

import express.base.NotFound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** The instruments that come with a release, a file each. */
@Component
class Instruments {

    /** YAML is read as plain data: its tags can name no Java type. */
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Instrument> all;

    Instruments() throws IOException {
        List<Instrument> read = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:assessments/*.yaml")) {
            read.add(YAML.readValue(file.getContentAsString(StandardCharsets.UTF_8), Instrument.class));
        }
        read.sort(Comparator.comparing(Instrument::id));
        this.all = List.copyOf(read);
    }

    List<Instrument> list() {
        return all;
    }

    Instrument get(String id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Instrument> find(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
