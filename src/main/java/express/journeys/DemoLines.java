package express.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** What a demonstration writes of its invented people: a table whose first line names the columns, without quotes. */
public final class DemoLines {

    private DemoLines() {}

    public static List<Map<String, String>> read(String file) {
        try {
            List<String> lines = new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] names = lines.getFirst().split(";");
            return lines.stream()
                    .skip(1)
                    .map(line -> fields(names, line.split(";", -1)))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, String> fields(String[] names, String[] cells) {
        if (cells.length != names.length) {
            throw new IllegalStateException(String.join(";", cells));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            fields.put(names[i], cells[i]);
        }
        return fields;
    }
}
