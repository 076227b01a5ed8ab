package express.bench;

import express.postgres.DatabaseAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * How long COPY takes for what an import has left in the database: the same rows into empty tables with the same columns,
 * keys, checks and indexes. That is the least that keeping them costs, however they are read and judged.
 */
record Stored(long rows, double seconds) {

    /** Smaller tables were not written by a large import. */
    private static final int FROM = 1_000;

    private static final String TABLES = """
        select quote_ident(schemaname) || '.' || quote_ident(relname) from pg_stat_user_tables
        where schemaname not in ('hsds', 'copied', 'stored') order by 1
        """;

    static Stored in(DatabaseAccess access, Path folder) throws SQLException, IOException {
        try (Connection owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("create schema stored");
            CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
            long rows = 0;
            double seconds = 0;
            for (String table : names(statement)) {
                long counted = number(statement, "select count(*) from " + table);
                if (counted >= FROM) {
                    rows += counted;
                    seconds += again(table, statement, copies, Files.createTempFile(folder, "stored", ".copy"));
                }
            }
            statement.execute("drop schema stored cascade");
            return new Stored(rows, seconds);
        }
    }

    private static double again(String table, Statement statement, CopyManager copies, Path file)
            throws SQLException, IOException {
        String columns = columns(statement, table);
        try (OutputStream out = Files.newOutputStream(file)) {
            copies.copyOut("copy " + table + " (" + columns + ") to stdout", out);
        }
        String empty = "stored.\"" + table.replace("\"", "") + "\"";
        statement.execute("create table " + empty + " (like " + table + " including all)");
        long begin = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            copies.copyIn("copy " + empty + " (" + columns + ") from stdin", in);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Files.delete(file);
        return seconds;
    }

    private static String columns(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("select string_agg(quote_ident(attname), ', ' order by attnum)"
                + " from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''")) {
            found.next();
            return found.getString(1);
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
