package express.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Loans like those that run in the demonstration, each many times over, with all that happened to them and all that is kept
 * of them; so they are what the application itself made. Nobody borrowed them, the books know nothing of them, and no two
 * signed what was paid out.
 */
final class ClonedLoans {

    /** By which the first of them is called, less one. */
    static final int BEFORE = 1_000_000;

    /** One after the other, as the application makes them. */
    private static final String ID = "('0197' || lpad(to_hex(n), 28, '0'))::uuid";

    private static final List<String> BESIDE = List.of("event", "instalment", "span");

    /** What is another's in each copy. */
    private static final Map<String, String> OWN = Map.of(
            "loan.id",
            ID,
            "loan.number",
            BEFORE + " + n",
            "loan.application_id",
            "md5('a' || n)::uuid",
            "loan.borrower_id",
            "null",
            "loan.called",
            "'Borrower ' || n",
            "event.id",
            "('0197e' || lpad(to_hex(n::bigint * 1000 + original.seq), 27, '0'))::uuid",
            "event.loan_id",
            ID,
            "instalment.loan_id",
            ID,
            "span.loan_id",
            ID);

    private ClonedLoans() {}

    /** As soon as the demonstration has its own, unless they lie there already. */
    static void write(Connection owner, int count) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table :
                    List.of("loans.loan", "loans.event", "loans.instalment", "loans.span", "payments.upload")) {
                statement.execute("alter table " + table + " no force row level security");
            }
            if (number(statement, "select count(*) from loans.loan where number > " + BEFORE) == count) {
                return;
            }
            awaitTheDemonstration(statement);
            statement.execute("""
                create temporary table pattern as
                select row_number() over (order by number) - 1 as place, count(*) over () as all_of_them, lender_id, id
                from loans.loan
                where state = 'RUNNING' and borrower_id is null
                """);
            copy(statement, "loan", "id", count);
            statement.execute("drop index loans.span_lender_id_until_since_idx");
            for (String table : BESIDE) {
                String key = table + "_lender_id_loan_id_fkey";
                statement.execute("alter table loans." + table + " drop constraint " + key);
                statement.execute("alter table loans." + table + " disable trigger user");
                copy(statement, table, "loan_id", count);
                statement.execute("alter table loans." + table + " enable trigger user");
                statement.execute("alter table loans." + table + " add constraint " + key
                        + " foreign key (lender_id, loan_id) references loans.loan not valid");
            }
            statement.execute("create index on loans.span (lender_id, until, since)");
            for (String table :
                    List.of("loans.loan", "loans.event", "loans.instalment", "loans.span", "payments.upload")) {
                statement.execute("alter table " + table + " force row level security");
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    /** The last thing that it does about loans is to bring a statement. */
    private static void awaitTheDemonstration(Statement statement) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (number(statement, "select count(*) from payments.upload where state = 'DONE'") == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the demonstration has no statement");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static void copy(Statement statement, String table, String key, int count) throws SQLException {
        List<String> columns = columns(statement, table);
        String values = columns.stream()
                .map(it -> OWN.getOrDefault(table + "." + it, "original." + it))
                .collect(Collectors.joining(", "));
        statement.execute("insert into loans." + table + " (" + String.join(", ", columns) + ") select " + values
                + " from generate_series(1, " + count + ") n"
                + " join pattern on pattern.place = n % pattern.all_of_them"
                + " join loans." + table + " original on original.lender_id = pattern.lender_id and original." + key
                + " = pattern.id");
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select quote_ident(attname) from pg_attribute where attrelid ="
                + " 'loans." + table + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                + " order by attnum")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }

    static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
