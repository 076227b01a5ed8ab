package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.Budget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One back-up of a database that was written to all the while, used in many ways. */
class BackupTest {

    private static final int FLIPS = Budget.of(1, 50);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Backup BACKUP = new Backup(InstantSource.fixed(NOW), "1.2.3");

    private static final Path ORIGINAL = Folders.used("original");
    private static EmbeddedPostgres postgres;

    @TempDir
    private static Path archives;

    private static Path archive;
    private static long committedBefore;
    private static long committedAfter;

    @BeforeAll
    static void backUpWhileSomebodyWrites() throws InterruptedException {
        postgres = EmbeddedPostgres.start(ORIGINAL);
        archive = archives.resolve("express.tar.gz");
        AtomicLong committed = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> write(committed, enough));
        while (committed.get() < 50) {
            Thread.onSpinWait();
        }
        committedBefore = committed.get();
        BACKUP.write(ORIGINAL, archive);
        committedAfter = committed.get();
        enough.set(true);
        writer.join();
    }

    /** Now and then the log moves on to another file, so that the back-up has to gather several. */
    private static void write(AtomicLong committed, AtomicBoolean enough) {
        try (Connection connection = Lines.connect(postgres);
                Connection superuser = postgres.superuser().connect(Roles.DATABASE)) {
            while (!enough.get()) {
                committed.set(Lines.write(connection, committed.get() + 1));
                if (committed.get() % 200 == 0) {
                    superuser.createStatement().execute("select pg_switch_wal()");
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void holdsAllThatWasCommittedBeforeAndNothingOutOfOrder() throws SQLException {
        Path place = Folders.fresh("restored");
        BACKUP.restore(archive, place);

        try (EmbeddedPostgres restored = EmbeddedPostgres.start(Folders.withPrograms(place))) {
            List<Long> lines = Lines.read(restored);
            assertThat(lines)
                    .isEqualTo(LongStream.rangeClosed(1, lines.size()).boxed().toList());
            assertThat((long) lines.size()).isBetween(committedBefore, committedAfter + 1);

            assertThat(restored.superuser().port())
                    .isNotEqualTo(postgres.superuser().port());
            try (Connection copy = Lines.connect(restored)) {
                Lines.write(copy, -1);
            }
            assertThat(Lines.read(postgres))
                    .hasSizeGreaterThanOrEqualTo(lines.size())
                    .doesNotContain(-1L);
        }
    }

    @Test
    void checksItselfByRestoringAndReadingIt() throws IOException {
        AtomicLong lines = new AtomicLong();

        BackupCheck check =
                BACKUP.check(archive, copy -> lines.set(Lines.read(copy).size()));

        assertThat(check.createdAt()).isEqualTo(NOW);
        assertThat(check.application()).isEqualTo("1.2.3");
        assertThat(check.postgres()).isEqualTo(Binaries.VERSION);
        assertThat(check.tables()).isEqualTo(1);
        assertThat(check.rows()).isEqualTo(lines.get()).isGreaterThanOrEqualTo(committedBefore);
        assertThat(check.files()).isGreaterThan(100);
        assertThat(archives).isDirectoryNotContaining("glob:**/.express-check-*");
        assertThat(new FolderProcesses(archives.toRealPath()).list()).isEmpty();
    }

    @Test
    void isReadableByItsOwnerOnlyAndWhole() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        assertThat(archives).isDirectoryNotContaining("glob:**.draft");
    }

    /**
     * The first ten bytes are the compression's head, of which some say nothing. Elsewhere too a flip may be harmless: in a
     * run of zeros it is the same from which place of the run zeros are copied.
     */
    @Test
    void isRefusedWhenAnyByteIsAnother() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        Random random = new Random(1);
        int refused = 0;
        while (refused < FLIPS) {
            byte[] changed = whole.clone();
            int place = random.nextInt(10, whole.length);
            changed[place] ^= (byte) (1 << random.nextInt(8));

            if (!holdsTheSame(changed, whole)) {
                assertRefused(Files.write(archives.resolve("changed"), changed), "at " + place);
                refused++;
            }
        }
    }

    private static boolean holdsTheSame(byte[] changed, byte[] whole) {
        try (var one = new GZIPInputStream(new ByteArrayInputStream(changed));
                var other = new GZIPInputStream(new ByteArrayInputStream(whole))) {
            return Arrays.equals(one.readAllBytes(), other.readAllBytes());
        } catch (IOException broken) {
            return false;
        }
    }

    @Test
    void isRefusedWhenItsEndIsMissing() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(archives.resolve("cut"), Arrays.copyOf(whole, length));

            assertRefused(cut, "cut to " + length);
        }
    }

    /** What the disk spoilt before the back-up has the right digest in it, but not the right checksum of its page. */
    @Test
    @EnabledIfSystemProperty(named = "express.tests", matches = "long")
    void isRefusedWhenATableWasSpoiltBeforehand() throws IOException, SQLException {
        Path place = Folders.used("spoilt");
        Path rotten = archives.resolve("rotten");
        Path table;
        try (EmbeddedPostgres first = EmbeddedPostgres.start(place);
                Connection connection = Lines.connect(first)) {
            Lines.write(connection, 1);
            table = DataFolder.at(place).data().resolve(Lines.ask(connection, "select pg_relation_filepath('line')"));
        }
        byte[] page = Files.readAllBytes(table);
        page[page.length - 1] ^= 1;
        Files.write(table, page);
        try (EmbeddedPostgres _ = EmbeddedPostgres.start(place)) {
            BACKUP.write(place, rotten);
        }

        assertRefused(rotten, "spoilt");
    }

    private static void assertRefused(Path archive, String how) throws IOException {
        assertThatThrownBy(() -> BACKUP.check(archive, copy -> {}), how)
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith("The back-up %s is refused: ", archive);
        assertThat(archives).isDirectoryNotContaining("glob:**/.express-check-*");
    }

    @Test
    void isRefusedWhenItIsNotThere() {
        Path missing = archives.resolve("missing");

        assertThatThrownBy(() -> BACKUP.restore(missing, Folders.fresh("nothing")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void isRestoredIntoAnEmptyFolderOnlyAndLeavesAnotherAsItIs() throws IOException {
        Path place = Files.createDirectory(Folders.fresh("full"));
        Path something = Files.writeString(place.resolve("something"), "mine");

        assertThatThrownBy(() -> BACKUP.restore(archive, place))
                .isInstanceOf(BackupRefused.class)
                .hasMessage("The back-up %s is refused: %s is not empty.", archive, place);

        assertThat(something).hasContent("mine");
        assertThat(place.resolve("postgres")).doesNotExist();
    }

    @Test
    void isRestoredWhereOnlyTheFileSystemPutSomething() throws IOException {
        Path place = Files.createDirectory(Folders.fresh("mount-point"));
        Files.createDirectory(place.resolve("lost+found"));

        BACKUP.restore(archive, place);

        assertThat(DataFolder.at(place).data()).isDirectory();
    }

    @Test
    void isNotRestoredOverALivingDatabase() throws SQLException {
        assertThatThrownBy(() -> BACKUP.restore(archive, ORIGINAL)).isInstanceOf(DataFolderInUse.class);
        assertThat(Lines.read(postgres)).isNotEmpty();
    }

    @Test
    void isNotWrittenOfADatabaseThatDoesNotRun() {
        Path stopped = Folders.used("stopped");

        assertThatThrownBy(() -> BACKUP.write(stopped, archives.resolve("none")))
                .isInstanceOf(BackupFailed.class)
                .hasMessage("No database is running in %s: start Express first.", stopped);
        assertThat(archives.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres/inside", "postgres/data/base/inside", "../data/postgres/inside"})
    void isNotWrittenIntoWhatItCopies(String inside) {
        Path place = ORIGINAL.resolve(inside);

        assertThatThrownBy(() -> BACKUP.write(ORIGINAL, place))
                .isInstanceOf(BackupFailed.class)
                .hasMessage("A back-up cannot lie inside what it copies: %s", place);
    }

    @Test
    void keepsNothingBackInTheServerWhenItFails() throws SQLException {
        Path nowhere = archives.resolve("no such folder").resolve("archive");

        assertThatThrownBy(() -> BACKUP.write(ORIGINAL, nowhere)).isInstanceOf(BackupFailed.class);

        try (Connection connection = postgres.superuser().connect(Roles.DATABASE)) {
            assertThat(Lines.ask(connection, "select count(*) from pg_replication_slots"))
                    .isEqualTo("0");
        }
    }
}
