package express.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was found in a back-up that was restored, started and read from the first row to the last. */
public record BackupCheck(Instant createdAt, String application, String postgres, int files, int tables, long rows) {

    /** A table, or what PostgreSQL keeps beside the tables: its own catalogue and long values. */
    private record Relation(String name, boolean isTable) {}

    static BackupCheck read(BackupManifest manifest, Connection connection) throws SQLException {
        int tables = 0;
        long rows = 0;
        for (Relation relation : relations(connection)) {
            long count = count(connection, relation);
            if (relation.isTable()) {
                tables++;
                rows += count;
            }
        }
        BackupManifest.About about = manifest.about();
        int files = manifest.digests().size();
        return new BackupCheck(about.createdAt(), about.application(), about.postgres(), files, tables, rows);
    }

    private static List<Relation> relations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select pg_class.oid::regclass::text,
                           relkind = 'r' and nspname not in ('pg_catalog', 'information_schema')
                    from pg_class
                    join pg_namespace on pg_namespace.oid = relnamespace
                    where relkind in ('r', 'm', 't')
                      and relispopulated
                    """)) {
            List<Relation> relations = new ArrayList<>();
            while (rows.next()) {
                relations.add(new Relation(rows.getString(1), rows.getBoolean(2)));
            }
            return relations;
        }
    }

    /** Not by way of an index: every page of the table is to be read, which verifies its checksum. */
    private static long count(Connection connection, Relation relation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set enable_indexonlyscan = off");
            try (ResultSet row = statement.executeQuery("select count(*) from only " + relation.name())) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
