package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    private Path temporary;

    @Test
    void removeOnlyWhatOthersLeftLongAgo() throws IOException {
        unpacked("ortools-java1", NOON.minus(Duration.ofHours(2)));
        unpacked("ortools-java2", NOON);
        unpacked("other", NOON.minus(Duration.ofHours(2)));
        Natives.sweep(temporary, FileTime.from(NOON.minus(Duration.ofHours(1))));
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("ortools-java2", "other");
        }
    }

    @Test
    void bearThatThereIsNoFolder() {
        Natives.sweep(temporary.resolve("gone"), FileTime.from(NOON));
        assertThat(temporary).isEmptyDirectory();
    }

    private void unpacked(String name, Instant when) throws IOException {
        Path inside = Files.createDirectories(temporary.resolve(name).resolve("ortools-linux"));
        Files.writeString(inside.resolve("library.so"), "…");
        Files.setLastModifiedTime(temporary.resolve(name), FileTime.from(when));
    }
}
