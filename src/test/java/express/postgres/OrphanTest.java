package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A server whose application was killed: it lives on, and the next application has to deal with it. */
class OrphanTest {

    private final Path place = Folders.used("orphan");
    private DataFolder folder;
    private ProcessHandle orphan;

    @BeforeEach
    void leaveOrphan() throws IOException, InterruptedException {
        folder = DataFolder.at(place);
        try (ScribeProcess scribe = ScribeProcess.start(place)) {
            scribe.write(1);
            orphan = server();
            scribe.kill();
            scribe.lastCommitted();
        }
        assertThat(orphan.isAlive()).isTrue();
    }

    private ProcessHandle server() throws IOException {
        long pid = PidFile.read(folder.data()).orElseThrow().pid();
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Test
    void isTakenOverAndStoppedInTheEnd() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place)) {
            assertThat(server()).isEqualTo(orphan);
            assertThat(Lines.read(postgres)).contains(1L);
        }
        assertThat(new FolderProcesses(place).list()).isEmpty();
    }

    @Test
    void isReplacedWhereItsSettingsWereChanged() throws IOException, SQLException {
        Files.writeString(folder.data().resolve("postgresql.conf"), "fsync = off\n", StandardOpenOption.APPEND);

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place)) {
            assertThat(server()).isNotEqualTo(orphan);
            assertThat(Lines.read(postgres)).contains(1L);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "express.tests", matches = "long")
    void isReplacedWhenItDoesNotAnswer() throws IOException, SQLException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(orphan.pid())).start().waitFor();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place)) {
            assertThat(server()).isNotEqualTo(orphan);
            assertThat(Lines.read(postgres)).contains(1L);
        }
    }
}
