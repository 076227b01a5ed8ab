package express.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of numbers that are written one after the other, each in a transaction of its own: whatever was lost leaves a
 * hole, and nothing in the table forbids a double.
 */
final class Lines {

    private Lines() {}

    static void createTable(EmbeddedPostgres postgres) {
        DatabaseAccess access = postgres.access();
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("create table line (number bigint not null)");
            statement.execute("grant select, insert on line to " + access.user());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        DatabaseAccess access = postgres.access();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    /** The number that was committed. */
    static long write(Connection connection, long number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into line (number) values (" + number + ")");
            return number;
        }
    }

    static List<Long> read(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres)) {
            return read(connection);
        }
    }

    static List<Long> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from line order by number")) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
