package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The files that decide how a server behaves and whom it lets in, all of them written at every start: a line left from
 * a trial by hand cannot go on switching off durability or passwords.
 */
record ServerFiles(Path data, int port) {

    private Map<String, String> texts() {
        return Map.of(
                "postgresql.conf", settings(),
                "postgresql.auto.conf", "# Kept empty by Express: its settings stand in postgresql.conf.\n",
                "pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    boolean areWritten() throws IOException {
        for (Map.Entry<String, String> file : texts().entrySet()) {
            if (!file.getValue().equals(read(data.resolve(file.getKey())))) {
                return false;
            }
        }
        return true;
    }

    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (NoSuchFileException missing) {
            return "";
        }
    }

    void write() throws IOException {
        for (Map.Entry<String, String> file : texts().entrySet()) {
            try (Draft draft = Draft.of(data.resolve(file.getKey()))) {
                OwnerOnly.write(draft.path(), file.getValue());
                draft.publish();
            }
        }
    }

    private String settings() {
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
