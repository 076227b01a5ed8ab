package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands after the very first start. */
class EmbeddedPostgresTest {

    private static DataFolder folder;
    private static EmbeddedPostgres postgres;
    private static DatabaseAccess access;

    @BeforeAll
    static void start() throws IOException {
        Path place = Folders.used("first");
        postgres = EmbeddedPostgres.start(place);
        folder = DataFolder.at(place);
        access = postgres.access();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void keepsItsFilesFromEverybodyElse() throws IOException {
        DataFolder made = DataFolder.at(Folders.afterFirstStart());

        assertThat(permissions(made.root(), made.postgres(), made.data(), made.log()))
                .containsOnly("rwx------");
        assertThat(permissions(made.secrets(), made.data().resolve("postgresql.conf")))
                .containsOnly("rw-------");
        assertThat(made.postgres()).isDirectoryNotContaining("glob:**.draft");
        assertThat(made.postgres()).isDirectoryNotContaining("glob:**/password*");
    }

    private static List<String> permissions(Path... paths) throws IOException {
        return Stream.of(paths).map(EmbeddedPostgresTest::permissions).toList();
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException missing) {
            return missing.toString();
        }
    }

    @Test
    void asksEverybodyForAPassword() throws SQLException {
        assertThat(asSuperuser("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(asSuperuser("""
            select bool_and(rolpassword like 'SCRAM-SHA-256$%') and count(*) = 3
            from pg_authid
            where rolcanlogin
            """)).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "express_owner", "express_app"})
    void refusesAWrongPasswordAndNone(String user) {
        assertThatThrownBy(() -> DriverManager.getConnection(access.url(), user, "guessed"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        Properties nothing = new Properties();
        nothing.setProperty("user", user);
        assertThatThrownBy(() -> DriverManager.getConnection(access.url(), nothing))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no password was provided");
    }

    @Test
    void givesEveryRoleAPasswordOfItsOwn() throws IOException {
        Secrets secrets = Secrets.load(folder.secrets());

        assertThat(List.of(secrets.superuser(), secrets.owner(), secrets.application()))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() == 32);
        assertThat(access.ownerPassword()).isEqualTo(secrets.owner());
        assertThat(access.password()).isEqualTo(secrets.application());
    }

    @Test
    void namesNoPasswordWhenItIsPrinted() throws IOException {
        Secrets secrets = Secrets.load(folder.secrets());
        Roles roles = new Roles(postgres.superuser(), secrets);

        assertThat(access + " " + secrets + " " + postgres.superuser() + " " + roles + " " + postgres)
                .contains(access.url())
                .doesNotContain(secrets.superuser(), secrets.owner(), secrets.application());
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8",
        "log_error_verbosity, terse",
        "log_min_error_statement, panic",
        "allow_alter_system, off"
    })
    void isSetUpToKeepWhatItAcknowledgesAndToItself(String setting, String value) throws SQLException {
        assertThat(asSuperuser("show " + setting)).isEqualTo(value);
    }

    @Test
    void cannotBeReachedFromOtherMachines() throws IOException {
        int port = URI.create(access.url().substring("jdbc:".length())).getPort();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (var address :
                    network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                try (Socket socket = new Socket()) {
                    assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2_000))
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table own (id int)",
                "create temporary table own (id int)",
                "create schema own",
                "create role own",
                "create database own",
                "alter role express_app superuser",
                "set role express_owner",
                "select pg_read_file('PG_VERSION')",
                "copy (select 1) to program 'true'",
                "select rolpassword from pg_authid"
            })
    void grantsTheApplicationNothing(String statement) throws SQLException {
        try (Connection application = Lines.connect(postgres)) {
            assertThatThrownBy(() -> application.createStatement().execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"express_owner", "express_app"})
    void givesNoRoleMoreThanItNeeds(String role) throws SQLException {
        assertThat(asSuperuser("""
            select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
                   or exists (select from pg_auth_members where member = pg_roles.oid)
            from pg_roles
            where rolname = '%s'
            """.formatted(role))).isEqualTo("f");
    }

    @Test
    void makesTheApplicationOwnerOfNothing() throws SQLException {
        assertThat(asSuperuser("""
            select count(*)
            from pg_shdepend
            where deptype = 'o'
              and refobjid = 'express_app'::regrole
            """)).isEqualTo("0");
        assertThat(asSuperuser("""
            select datdba::regrole::text
            from pg_database
            where datname = 'express'
            """)).isEqualTo("express_owner");
    }

    @ParameterizedTest
    @CsvSource({"postgres, express_app", "template1, express_app", "postgres, express_owner", "template1, express_owner"
    })
    void letsRolesIntoTheirDatabaseOnly(String database, String role) {
        String elsewhere = access.url().replace("/express", "/" + database);
        String password = role.equals(access.user()) ? access.password() : access.ownerPassword();

        assertThatThrownBy(() -> DriverManager.getConnection(elsewhere, role, password))
                .hasMessageContaining("permission denied for database");
    }

    private static String asSuperuser(String question) throws SQLException {
        try (Connection connection = postgres.superuser().connect(Roles.DATABASE)) {
            return Lines.ask(connection, question);
        }
    }
}
