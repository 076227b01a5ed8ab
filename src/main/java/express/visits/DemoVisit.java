package express.visits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A study visit of a demonstration, one file each. Words are by language tag. */
record DemoVisit(
        String practice,
        Map<String, String> title,
        Map<String, String> about,
        List<Stop> stations,
        List<Asked> questions) {

    record Stop(
            DemoScene scene,
            Map<String, String> title,
            Map<String, String> words,
            Map<String, String> alternative,
            Map<String, String> caption,
            @Nullable Film film) {}

    record Film(String address, Map<String, String> title, Map<String, String> transcript) {}

    /** @param station counted from one */
    record Asked(int station, String words, @Nullable String answer) {}

    static List<DemoVisit> list() {
        try {
            YAMLMapper yaml = YAMLMapper.builder().build();
            List<DemoVisit> read = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:visits/*.yaml")) {
                try (var stream = file.getInputStream()) {
                    read.add(yaml.readValue(stream, DemoVisit.class));
                }
            }
            read.sort((one, other) -> other.practice().compareTo(one.practice()));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
