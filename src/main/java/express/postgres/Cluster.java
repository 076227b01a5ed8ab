package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import express.postgres.Programs.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The folder with the rows: created once, its settings written at every start. */
record Cluster(DataFolder folder, Programs programs) {

    void initialise(Secrets secrets) throws IOException, InterruptedException {
        if (Files.exists(folder.data())) {
            refuseOtherVersion();
            return;
        }
        // An initdb whose application was killed may still be writing into its draft.
        new FolderProcesses(folder.postgres()).end(Duration.ZERO);
        try (Draft data = Draft.of(folder.data())) {
            create(data.path(), secrets);
            data.publish();
        }
    }

    private void create(Path data, Secrets secrets) throws IOException, InterruptedException {
        try (Draft password = Draft.of(folder.postgres().resolve("password"))) {
            OwnerOnly.write(password.path(), secrets.superuser());
            Outcome outcome = programs.initdb(data, password.path());
            if (!outcome.succeeded()) {
                throw new DatabaseUnavailable("PostgreSQL could not create its data folder. " + outcome.output());
            }
        }
    }

    private void refuseOtherVersion() throws IOException {
        String version =
                Files.readString(folder.data().resolve("PG_VERSION"), UTF_8).strip();
        if (!Binaries.canRead(version)) {
            throw new DatabaseUnavailable("The database in %s is of PostgreSQL %s, this Express brings PostgreSQL %s."
                    .formatted(folder.root(), version, Binaries.VERSION));
        }
    }

    boolean isConfiguredFor(int port) throws IOException {
        return Files.readString(configuration(), UTF_8).equals(settings(port));
    }

    void configureFor(int port) throws IOException {
        try (Draft draft = Draft.of(configuration())) {
            OwnerOnly.write(draft.path(), settings(port));
            draft.publish();
        }
    }

    private Path configuration() {
        return folder.data().resolve("postgresql.conf");
    }

    private static String settings(int port) {
        return """
            # Written by Express at every start: changes made here do not last.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            allow_alter_system = off

            max_connections = 100
            shared_buffers = '128MB'
            effective_cache_size = '512MB'
            maintenance_work_mem = '64MB'

            # What was acknowledged is on the disk.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # Enough of the log is kept for a back-up; nobody may follow it from outside.
            wal_level = replica
            wal_keep_size = '128MB'
            max_wal_senders = 0

            # One log file for each day of the week. Rows of people stay out of it: neither statements nor
            # details (which quote values) are logged.
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgres-%%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_file_mode = 0600
            log_line_prefix = '%%m [%%p] '
            log_error_verbosity = terse
            log_min_error_statement = panic
            log_checkpoints = off

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            """.formatted(port);
    }
}
