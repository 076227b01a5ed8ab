package express.interpreting;

import express.interpreters.Gender;
import express.interpreters.Status;
import express.interpreters.Tongue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** An invented member of the invented collective. */
record DemoMember(String name, List<Tongue> tongues, String area, Status status, Gender gender, boolean certified) {

    static List<DemoMember> read() {
        try {
            return new ClassPathResource("interpreting/demo-members.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(";")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static DemoMember of(String[] cells) {
        return new DemoMember(
                cells[0],
                Stream.of(cells[1].split(",")).map(DemoMember::tongue).toList(),
                cells[2],
                Status.valueOf(cells[3]),
                Gender.valueOf(cells[4]),
                cells[5].equals("yes"));
    }

    private static Tongue tongue(String said) {
        String[] parts = said.split(" ", 2);
        return new Tongue(parts[0], parts.length > 1 ? parts[1] : "", Tongue.Level.NATIVE, Tongue.Direction.BOTH);
    }

    /** By their first name, as all invented people. */
    String email() {
        return name.split(" ")[0].toLowerCase(Locale.ROOT).replace("ş", "s") + "@express.example";
    }
}
