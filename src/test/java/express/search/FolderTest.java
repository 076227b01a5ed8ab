package express.search;

import static express.search.Seeker.thing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever lies in the folder, everything is found in the end, and what could not be used is said in the log. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class FolderTest {

    private final Things things = new Things();
    private final Path folder;

    FolderTest() throws IOException {
        folder = Seeker.folder();
    }

    @BeforeEach
    void someThings() {
        for (int i = 0; i < 30; i++) {
            things.put(thing("k" + i, "en", "A loan", "", "Some words. ".repeat(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
    void isBuiltAnewWhenAFileIsCut(String name, CapturedOutput log) throws IOException {
        build();
        for (Path file : files(it -> it.contains(name))) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }
        assertThatEverythingIsFound();
        assertThat(log).contains("cannot be used, and is built anew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
    void isBuiltAnewWhenAByteIsAnother(String name, CapturedOutput log) throws IOException {
        build();
        for (Path file : files(it -> it.contains(name))) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var one = ByteBuffer.allocate(1);
                channel.read(one, channel.size() / 2);
                channel.write(ByteBuffer.wrap(new byte[] {(byte) ~one.get(0)}), channel.size() / 2);
            }
        }
        assertThatEverythingIsFound();
        assertThat(log).contains("cannot be used, and is built anew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs", ".si"})
    void isBuiltAnewWhenAFileIsMissing(String name, CapturedOutput log) throws IOException {
        build();
        for (Path file : files(it -> it.contains(name))) {
            Files.delete(file);
        }
        assertThatEverythingIsFound();
        assertThat(log).contains("cannot be used, and is built anew");
    }

    /** The file that begins an index says the version of its format in bytes behind its name. */
    @Test
    void isBuiltAnewWhenANewerVersionWroteIt(CapturedOutput log) throws IOException {
        build();
        Path segments = files(it -> it.contains("segments_")).getFirst();
        byte[] bytes = Files.readAllBytes(segments);
        int version = 4 + 1 + "segments".length();
        bytes[version + 3] = 120;
        Files.write(segments, bytes);
        assertThatEverythingIsFound();
        assertThat(log).contains("cannot be used, and is built anew");
    }

    @Test
    void isBuiltAnewWhenSomethingElseLiesThere(CapturedOutput log) throws IOException {
        Path other = Files.createDirectories(folder.resolve("1/other"));
        try (var writer = new IndexWriter(FSDirectory.open(other), new IndexWriterConfig())) {
            writer.commit();
        }
        Files.createDirectories(folder.resolve("1/deep/er"));
        Files.writeString(folder.resolve("1/file"), "");
        assertThatEverythingIsFound();
        assertThat(log).contains("cannot be used, and is built anew");
    }

    @Test
    void isKeptInMemoryWhereNothingCanBeWritten(CapturedOutput log) throws IOException {
        Path file = Files.createFile(folder.resolve("no-folder"));
        try (Seeker seeker = Seeker.over(file, things).follow()) {
            assertThat(seeker.listed()).isEqualTo(things.listed());
            assertThat(seeker.follower.isInMemory()).isTrue();
            assertThat(log).contains("kept in memory");
        }
    }

    @Test
    void isBuiltAnewWhenItBreaksWhileItIsUsed() throws IOException {
        try (Seeker seeker = Seeker.over(folder, things).follow()) {
            Index index = seeker.follower.current();
            seeker.follower.doubt(index);
            seeker.follow();
            assertThat(seeker.follower.current()).isNotSameAs(index);
            assertThat(seeker.listed()).isEqualTo(things.listed());
        }
    }

    @Test
    void givesEachNodeAPlaceOfItsOwn() throws IOException {
        try (Seeker one = Seeker.over(folder, things).follow();
                Seeker other = Seeker.over(folder, things).follow()) {
            assertThat(one.listed()).isEqualTo(things.listed());
            assertThat(other.listed()).isEqualTo(things.listed());
            assertThat(folder.resolve("1")).isDirectory();
            assertThat(folder.resolve("2")).isDirectory();
            assertThat(other.follower.isInMemory()).isFalse();
        }
    }

    private void build() throws IOException {
        Seeker.over(folder, things).follow().close();
        assertThat(files(it -> it.contains("segments_"))).isNotEmpty();
    }

    private void assertThatEverythingIsFound() throws IOException {
        try (Seeker seeker = Seeker.over(folder, things).follow()) {
            assertThat(seeker.listed()).isEqualTo(things.listed());
            assertThat(seeker.find("loan", "en").total()).isEqualTo(30);
            assertThat(seeker.follower.isInMemory()).isFalse();
        }
        try (Stream<Path> left = Files.list(folder.resolve("1"))) {
            assertThat(left.filter(Files::isDirectory).filter(it -> !it.endsWith("deep")))
                    .hasSize(1);
        }
    }

    private List<Path> files(Predicate<String> name) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> name.test(file.getFileName().toString()))
                    .toList();
        }
    }
}
