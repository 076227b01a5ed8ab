package express.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Makes sure that the database, its owner and the application's role are there, as they are meant to be. */
record Roles(Superuser superuser, Secrets secrets) {

    static final String DATABASE = "express";
    static final String OWNER = "express_owner";
    static final String APPLICATION = "express_app";

    DatabaseAccess ensure() throws SQLException {
        try (Connection connection = superuser.connect(Superuser.HOUSEKEEPING);
                Statement statement = connection.createStatement()) {
            ensureRole(connection, OWNER, secrets.owner());
            ensureRole(connection, APPLICATION, secrets.application());
            if (isMissing(connection, "select from pg_database where datname = ?", DATABASE)) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("revoke all on database postgres, template1, express from public");
            statement.execute("grant connect on database express to express_app");
            // Messages quote values of people; the application is told of its errors anyway and notes them without.
            statement.execute("alter role express_app set log_min_messages = 'log'");
        }
        return access();
    }

    DatabaseAccess access() {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(superuser.port(), DATABASE);
        return new DatabaseAccess(url, OWNER, secrets.owner(), APPLICATION, secrets.application());
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isMissing(connection, "select from pg_roles where rolname = ?", role)) {
                statement.execute("create role " + role);
            }
            statement.execute(
                    "alter role " + role + " with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls");
        }
        connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
