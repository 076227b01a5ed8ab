package express.permits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The table of rules. A country or a status that it does not name is unknown, never guessed. */
@Component
public class Rules {

    private static final String TABLE = "permits/rules.csv";

    private final List<Rule> rules;

    Rules() {
        try {
            this.rules = read(new ClassPathResource(TABLE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<Rule> read(Stream<String> lines) {
        return lines.skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> rule(line.split(";", -1)))
                .toList();
    }

    private static Rule rule(String[] cells) {
        return new Rule(
                cells[0], Status.valueOf(cells[1]), Rule.Right.valueOf(cells[2]), cells[3], LocalDate.parse(cells[4]));
    }

    /** Never nothing: what is not known is said to be so. */
    public Rule get(String country, Status status) {
        return rules.stream()
                .filter(rule -> rule.country().equals(country) && rule.status() == status)
                .findFirst()
                .orElseGet(() -> Rule.unknown(country, status));
    }
}
