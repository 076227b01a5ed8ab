package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written can be read, and nothing else is believed. */
class ArchiveTest {

    private static final BackupManifest.About ABOUT = new BackupManifest.About(
            Instant.EPOCH, "1.0", Binaries.VERSION, Platform.current().toString(), "0/0");

    @TempDir
    private Path parent;

    @Test
    void givesBackWhatWasPutIn() throws IOException {
        Path source = Files.write(parent.resolve("source"), new byte[200_000]);
        String longName = "data/" + "long/".repeat(60) + "file";
        Path archive = write(writer -> {
            writer.folder("data/pg_wal");
            writer.file("data/zeros", source);
            writer.bytes(longName, "content".getBytes(UTF_8));
        });

        BackupManifest manifest = ArchiveReader.unpack(archive, parent.resolve("target"));

        assertThat(manifest.about()).isEqualTo(ABOUT);
        assertThat(manifest.digests()).containsOnlyKeys("data/zeros", longName);
        Path target = parent.resolve("target");
        assertThat(target.resolve("data/pg_wal")).isEmptyDirectory();
        assertThat(target.resolve("data/zeros")).hasSameBinaryContentAs(source);
        assertThat(target.resolve(longName)).hasContent("content");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("data/zeros"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void saysThatAFileHasVanished() throws IOException {
        write(writer ->
                assertThat(writer.file("data/1", parent.resolve("gone"))).isFalse());
    }

    @ParameterizedTest
    @CsvSource({"5, abcde", "3, abc", "8, abcde..."})
    void takesAsMuchOfAChangingFileAsItAnnounced(int size, String taken) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ArchiveWriter.copyExactly(new ByteArrayInputStream("abcde".getBytes(UTF_8)), size, out);

        assertThat(out.toString(UTF_8).replace('\0', '.')).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "data/../../x", "data/../x", "/tmp/express-archive-test", ".", "./x", "data/./x"})
    void refusesNamesThatLeadAstray(String name) throws IOException {
        Path archive = pack(entry(name, TarConstants.LF_NORMAL));

        assertRefused(archive, "it would write outside its folder, to " + name);
        assertThat(parent.resolve("x")).doesNotExist();
        assertThat(Path.of("/tmp/express-archive-test")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR, TarConstants.LF_FIFO})
    void refusesWhatIsNeitherFileNorFolder(byte kind) throws IOException {
        assertRefused(pack(entry("data/x", kind)), "it holds a link or device, data/x");
    }

    @Test
    void refusesAFileThatComesTwice() throws IOException {
        TarArchiveEntry twice = entry("data/x", TarConstants.LF_NORMAL);

        assertRefused(pack(twice, twice), "it cannot be read, ");
    }

    @Test
    void refusesToGoWithoutManifest() throws IOException {
        assertRefused(pack(entry("data/x", TarConstants.LF_NORMAL)), "it has no manifest");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        assertRefused(Files.writeString(parent.resolve("archive"), "Dear Sir or Madam,"), "it cannot be read, ");
    }

    @ParameterizedTest
    @CsvSource({"17.6, linux-x86_64", "18.6, darwin-arm_64"})
    void isNotRestoredOnAnotherKindOfMachine(String postgres, String platform) throws IOException {
        var about = new BackupManifest.About(Instant.EPOCH, "1.0", postgres, platform, "0/0");
        Path archive = write(about, writer -> writer.folder("data"));

        assertThatThrownBy(() -> new Backup(InstantSource.system(), "1.0").restore(archive, parent.resolve("target")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("it is of PostgreSQL %s on %s", postgres, platform);
        assertThat(parent.resolve("target/postgres")).doesNotExist();
    }

    private void assertRefused(Path archive, String reason) {
        assertThatThrownBy(() -> ArchiveReader.unpack(archive, parent.resolve("target")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith("The back-up %s is refused: %s", archive, reason);
    }

    private interface Filling {
        void into(ArchiveWriter writer) throws IOException;
    }

    private Path write(Filling filling) throws IOException {
        return write(ABOUT, filling);
    }

    private Path write(BackupManifest.About about, Filling filling) throws IOException {
        Path archive = parent.resolve("archive");
        try (ArchiveWriter writer = new ArchiveWriter(Files.newOutputStream(archive))) {
            filling.into(writer);
            writer.finish(about);
        }
        return archive;
    }

    private static TarArchiveEntry entry(String name, byte kind) {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName("elsewhere");
        return entry;
    }

    private Path pack(TarArchiveEntry... entries) throws IOException {
        Path archive = parent.resolve("archive");
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        return archive;
    }
}
