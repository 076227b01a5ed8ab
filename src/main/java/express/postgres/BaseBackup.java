package express.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time in which the server allows its files to be copied, from {@link #begin} to {@link #end} on one
 * connection. All of the write-ahead log since its beginning is kept until it is closed, because a replication slot of
 * this connection holds on to it.
 */
final class BaseBackup implements AutoCloseable {

    private final Connection connection;
    private final String walStart;

    /** What the copy needs to become a database again: its label, and these segments of the log up to that position. */
    record Ending(String label, String walEnd, List<String> segments) {}

    private BaseBackup(Connection connection, String walStart) {
        this.connection = connection;
        this.walStart = walStart;
    }

    static BaseBackup begin(Superuser superuser) throws SQLException {
        Connection connection = superuser.connect(Superuser.HOUSEKEEPING);
        try {
            return begin(connection);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private static BaseBackup begin(Connection connection) throws SQLException {
        refuseTablespaces(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                select pg_create_physical_replication_slot('express_backup_' || pg_backend_pid(), true, true)
                """);
            try (ResultSet row = statement.executeQuery("select pg_backup_start('express', fast => true)")) {
                row.next();
                return new BaseBackup(connection, row.getString(1));
            }
        }
    }

    /** They lie outside the folder, and a restored copy would write into those of the living server. */
    private static void refuseTablespaces(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select spcname
                    from pg_tablespace
                    where spcname not in ('pg_default', 'pg_global')
                    """)) {
            if (row.next()) {
                throw new BackupFailed("The tablespace %s lies outside the data folder: a back-up would miss it."
                        .formatted(row.getString(1)));
            }
        }
    }

    Ending end() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select lsn, labelfile
                    from pg_backup_stop(wait_for_archive => false)
                    """)) {
            row.next();
            String walEnd = row.getString("lsn");
            return new Ending(row.getString("labelfile"), walEnd, segmentsUpTo(walEnd));
        }
    }

    private List<String> segmentsUpTo(String walEnd) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            select pg_walfile_name('0/0'::pg_lsn + number * size)
            from pg_size_bytes(current_setting('wal_segment_size')) as size,
                 generate_series(div(?::pg_lsn - '0/0', size), div(?::pg_lsn - '0/0' - 1, size)) as number
            order by number
            """)) {
            statement.setString(1, walStart);
            statement.setString(2, walEnd);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
