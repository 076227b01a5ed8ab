package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstStartTest {

    private final Path place = Folders.withPrograms(Folders.fresh("cut-short"));

    @Test
    void isMadeAnewWhenTheFirstOneWasCutShort() throws IOException, InterruptedException {
        Path postgres = DataFolder.at(place).postgres();
        try (ScribeProcess scribe = ScribeProcess.start(place)) {
            while (!isHalfWritten(postgres)) {
                assertThat(scribe.process().isAlive()).as(scribe::said).isTrue();
                Deadline.pause();
            }
            scribe.kill();
        }
        assertThat(postgres.resolve("data")).doesNotExist();

        EmbeddedPostgres.start(place).close();

        assertThat(postgres).isDirectoryNotContaining("glob:**.draft");
    }

    private static boolean isHalfWritten(Path postgres) throws IOException {
        try (Stream<Path> children = Files.list(postgres)) {
            return children.anyMatch(
                    child -> child.toString().endsWith(".draft") && Files.exists(child.resolve("global/pg_control")));
        }
    }
}
