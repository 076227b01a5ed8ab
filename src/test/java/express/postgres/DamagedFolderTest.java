package express.postgres;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folders as accidents and people's hands leave them. */
class DamagedFolderTest {

    private final Path place = Folders.used("damaged");
    private DataFolder folder;

    @BeforeEach
    void find() throws IOException {
        folder = DataFolder.at(place);
    }

    @Test
    void startsThoughTheNumberOfItsDeadServerIsAnothersNow() throws IOException, SQLException {
        try (EmbeddedPostgres other = EmbeddedPostgres.start(Folders.used("other"))) {
            Path otherData = Path.of(ask(other, "show data_directory"));
            Files.copy(PidFile.in(otherData), PidFile.in(folder.data()));

            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place)) {
                assertThat(ask(postgres, "show data_directory"))
                        .isEqualTo(folder.data().toString());
            }
            assertThat(Lines.read(other)).isEmpty();
        }
    }

    @Test
    void startsThoughTheNumberOfItsDeadServerIsThatOfThisApplication() throws IOException, SQLException {
        String self = Long.toString(ProcessHandle.current().pid());
        Files.writeString(PidFile.in(folder.data()), self + "\n" + folder.data() + "\n1\n1\n\n127.0.0.1\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place)) {
            assertThat(Lines.read(postgres)).isEmpty();
        }
    }

    @Test
    void restoresWhatWasSetByHand() throws IOException, SQLException {
        Files.writeString(folder.data().resolve("postgresql.conf"), "fsync = off\n", APPEND);
        Files.writeString(folder.data().resolve("postgresql.auto.conf"), "full_page_writes = off\n", APPEND);
        Files.writeString(folder.data().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @Test
    void putsRolesBackInTheirPlace() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place);
                Connection superuser = postgres.superuser().connect(Roles.DATABASE)) {
            superuser.createStatement().execute("alter role express_app superuser bypassrls password 'changed'");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place)) {
            assertThat(Lines.read(postgres)).isEmpty();
            assertThat(ask(postgres, "select rolsuper or rolbypassrls from pg_roles where rolname = 'express_app'"))
                    .isEqualTo("f");
        }
    }

    @Test
    void refusesWithoutItsPasswordsAndMakesNoOthers() throws IOException {
        Files.delete(folder.secrets());

        assertThatThrownBy(() -> EmbeddedPostgres.start(place))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage(
                        "The passwords of the database are missing: put back %s, "
                                + "or restore a back-up into an empty folder.",
                        folder.secrets());
        assertThat(folder.secrets()).doesNotExist();
    }

    @Test
    void refusesPasswordsThatAreNotAllThere() throws IOException {
        Files.writeString(folder.secrets(), "superuser.password=1\nowner.password=2\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(place))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("%s has no line for application.password.", folder.secrets());
    }

    @Test
    void refusesTheDataOfAnotherVersion() throws IOException {
        Files.writeString(folder.data().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(place))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage(
                        "The database in %s is of PostgreSQL 17, this Express brings PostgreSQL %s.",
                        folder.root(), Binaries.VERSION);
        assertThatThrownBy(() -> EmbeddedPostgres.start(place)).isInstanceOf(DatabaseUnavailable.class);
    }

    private static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (Connection connection = postgres.superuser().connect(Roles.DATABASE)) {
            return Lines.ask(connection, question);
        }
    }
}
