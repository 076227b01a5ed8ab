package express.charters;

import express.database.Acting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Brings the first version of the common model, which comes with a release. */
@Component
class FirstModel implements ApplicationRunner {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private record Written(List<Section> sections) {}

    private final Models models;

    FirstModel(Models models) {
        this.models = models;
    }

    static List<Section> read() throws IOException {
        String file = new ClassPathResource("charters/model-1.yaml").getContentAsString(StandardCharsets.UTF_8);
        return YAML.readValue(file, Written.class).sections();
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<Section> sections = read();
        Acting.inBackground("charters-model", () -> {
            models.bring(sections);
            return null;
        });
    }
}
