package express.directory;

import express.directory.DemoWorld.Circle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** An invented organisation of the demonstration of which nobody has an account yet. */
record DemoHouse(Circle circle, Organisation.Facts facts) {

    static List<DemoHouse> read() {
        try {
            return new ClassPathResource("directory/demo-houses.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(";")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static DemoHouse of(String[] cells) {
        Circle circle = Circle.valueOf(cells[0]);
        return new DemoHouse(
                circle,
                new Organisation.Facts(cells[1], Family.valueOf(cells[2]), cells[3], circle.country(), null, cells[4]));
    }
}
