package express.tariffs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** A tariff to begin with, after what services have published. Houses take one as their own. */
public record Starter(String code, Scale scale, Tariff tariff) {

    private static final List<Starter> ALL = read();

    private static List<Starter> read() {
        try (InputStream file = new ClassPathResource("tariffs/starters.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(file, Starter[].class));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<Starter> all() {
        return ALL;
    }

    public static Optional<Starter> find(String code) {
        return ALL.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    String key() {
        return "tariffs.starter." + code;
    }
}
