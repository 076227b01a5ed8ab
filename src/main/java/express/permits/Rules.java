package express.permits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The table of rules. A country or a status that it does not name is unknown, never guessed, and what nobody has looked up for
 * a year is not to be relied on.
 */
@Component
public class Rules {

    private static final String TABLE = "permits/rules.csv";

    private static final Period FRESH = Period.ofYears(1);

    private final List<Rule> rules;
    private final InstantSource time;

    Rules(InstantSource time) {
        this.time = time;
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
                cells[0],
                Status.valueOf(cells[1]),
                Rule.Right.valueOf(cells[2]),
                cells[3],
                LocalDate.parse(cells[4]),
                false);
    }

    /** Never nothing: what is not known is said to be so. */
    public Rule get(String country, Status status) {
        return rules.stream()
                .filter(rule -> rule.country().equals(country) && rule.status() == status)
                .findFirst()
                .map(this::asOfToday)
                .orElseGet(() -> Rule.unknown(country, status));
    }

    private Rule asOfToday(Rule rule) {
        LocalDate checked = rule.checked();
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        boolean old = checked != null && checked.plus(FRESH).isBefore(today);
        return new Rule(rule.country(), rule.status(), rule.right(), rule.source(), checked, old);
    }
}
