package express.operations;

import static org.assertj.core.api.Assertions.assertThat;

import express.journeys.Client;
import express.journeys.OwnApplication;
import express.journeys.Running;
import express.operations.Jar.Ending;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator with a shell: the commands work beside the running application and without it. */
@OwnApplication
class CommandsTrial {

    private static Running running;
    private static Path folder;
    private static Path archive;

    @BeforeAll
    static void backUp() throws IOException, InterruptedException {
        running = Running.startDemo("commands");
        folder = running.folder().toAbsolutePath();
        archive = folder.resolve("monday.backup");
        Ending backup = Jar.call("backup", archive.toString(), dataDir("data"));
        assertThat(backup).as(backup.printed()).extracting(Ending::code).isEqualTo(0);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String dataDir(String name) {
        return "--express.data-dir=" + folder.resolve(name);
    }

    @Test
    void backUpWhileTheApplicationRunsAndSaysWhen() throws IOException {
        assertThat(archive).isNotEmptyFile();
        assertThat(new Client(running.address()).get("/metrics").body())
                .containsPattern("express_backup_last_success_seconds 1\\.\\d+E9");
    }

    @Test
    void writeNoBackUpOverAnother() throws Exception {
        byte[] before = Files.readAllBytes(archive);

        Ending again = Jar.call("backup", archive.toString(), dataDir("data"));

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.printed()).contains("exists already").doesNotContain("\tat ");
        assertThat(archive).hasBinaryContent(before);
    }

    @Test
    void backUpNothingWhereNothingRuns() throws Exception {
        Files.createDirectories(folder.resolve("nothing"));

        Ending none = Jar.call("backup", folder.resolve("none.backup").toString(), dataDir("nothing"));

        assertThat(none.code()).isEqualTo(1);
        assertThat(none.printed()).contains("No database is running in").doesNotContain("\tat ");
        assertThat(folder.resolve("none.backup")).doesNotExist();
    }

    @Test
    void checkABackUpAndTheTrailInIt() throws Exception {
        Ending check = Jar.call("check-backup", archive.toString());

        assertThat(check.code()).as(check.printed()).isZero();
        assertThat(check.printed()).contains("by Express 0.", "all of them readable", "The trail has", "holds");
    }

    @Test
    void refuseADamagedBackUp() throws Exception {
        byte[] bytes = Files.readAllBytes(archive);
        // One bit may be one that compression does not use; of so many bytes some are.
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 64, (byte) 0x55);
        Path damaged = Files.write(folder.resolve("damaged.backup"), bytes);

        Ending check = Jar.call("check-backup", damaged.toString());

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.printed()).contains("is refused");
    }

    /** Restored by the command, once for whoever needs it. */
    private static Path restored() throws IOException, InterruptedException {
        Path restored = folder.resolve("restored");
        if (Files.notExists(restored)) {
            Ending restore = Jar.call("restore", archive.toString(), dataDir("restored"));
            assertThat(restore.code()).as(restore.printed()).isZero();
        }
        return restored;
    }

    @Test
    void restoreIntoAnEmptyFolderOnly() throws Exception {
        assertThat(restored()).isNotEmptyDirectory();

        Ending again = Jar.call("restore", archive.toString(), dataDir("restored"));

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.printed()).contains("is not empty");
    }

    @Test
    void verifyTheTrailBesideTheApplication() throws Exception {
        Ending check = Jar.call("check-trail", dataDir("data"));

        assertThat(check.code()).as(check.printed()).isZero();
        assertThat(check.printed()).contains("The trail has", "holds");
    }

    @Test
    void findATrailThatWasAlteredWhileNothingRuns() throws Exception {
        alter(restored());

        Ending check = Jar.call("check-trail", dataDir("restored"));

        assertThat(check.code()).as(check.printed()).isEqualTo(1);
        assertThat(check.printed()).contains("link 7: its entry is missing", "does not hold");
    }

    private static void alter(Path data) throws SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(data);
                Connection connection = DriverManager.getConnection(
                        database.access().url(),
                        database.access().user(),
                        database.access().password());
                Statement statement = connection.createStatement()) {
            statement.execute("set express.background = 'audit-chain'");
            statement.execute("""
                insert into audit.link (entry, file, number, hash)
                values (-1, '019f0000-0000-7000-8000-000000000000', 7, '')
                """);
        }
    }

    @Test
    void sayWhatIsMissing() throws Exception {
        assertThat(Jar.call("check-trail", dataDir("nowhere")).printed()).contains("There is no database in");
        assertThat(Jar.call("restore", "no-such-file", dataDir("elsewhere")).printed())
                .contains("There is no file no-such-file");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void explainThemselves() throws Exception {
        Ending wrong = Jar.call("bakcup");

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.printed()).contains("There is no command bakcup.", Commands.HELP);
        assertThat(Jar.call("help")).isEqualTo(new Ending(0, Commands.HELP));
    }
}
