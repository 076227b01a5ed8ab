package express.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;

/** Lets months pass over a practice of a running installation, by moving what was written there into the past. */
record Ageing(Running at) {

    /** Whoever owns it is asked soon afterwards whether it is still true. */
    void pass(int months, String slug) {
        try (Connection database = open()) {
            change(database, """
                update practices.practice
                set confirmed_at = confirmed_at - make_interval(months => ?), change = nextval('practices.change')
                where slug = ?
                """, months, slug);
            change(database, """
                update jobs.scheduled_tasks
                set execution_time = now()
                where task_name = ?
                """, "practices-upkeep");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The same for a service, which may be written only by whoever may, the owner of the tables included. */
    void passOverService(int months, UUID service) {
        try (Connection database = open()) {
            try (PreparedStatement acting = database.prepareStatement(
                    "select set_config('express.background', 'services-confirmations', false)")) {
                acting.execute();
            }
            change(database, """
                update services.service
                set confirmed_at = confirmed_at - make_interval(months => ?)
                where id = ?
                """, months, service);
            change(database, """
                update jobs.scheduled_tasks
                set execution_time = now()
                where task_name = ?
                """, "services-confirmations");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Connection open() throws SQLException {
        Path postgres = at.folder().resolve("data/postgres");
        try {
            var secrets = new Properties();
            try (var file = Files.newBufferedReader(postgres.resolve("secrets.properties"))) {
                secrets.load(file);
            }
            String port = Files.readAllLines(postgres.resolve("data/postmaster.pid"))
                    .get(3)
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/express",
                    "express_owner",
                    secrets.getProperty("owner.password"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void change(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("there is no such row: " + sql);
            }
        }
    }
}
