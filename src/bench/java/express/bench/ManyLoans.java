package express.bench;

import express.postgres.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Loans of 36 months at the lender of a demonstration, paid out over three years, one a day after the other in turn: a tenth
 * of them stopped paying after two thirds of their time. A hundred officers in ten branches look after them. They are
 * written in one go as they would be kept; interest is not to the cent.
 */
final class ManyLoans {

    static final String OFFICER = "Marta Kowalska";
    static final int FIRST = 1_000;
    private static final String LENDER = "Crédit Passerelle";
    private static final String FOLDER = System.getProperty("folder", "");
    private static final int OFFICERS = 100;
    private static final int BATCH = 50_000;

    private static final List<String> TABLES = List.of(
            "people.person",
            "directory.organisation",
            "loans.cell",
            "loans.loan",
            "loans.word",
            "loans.span",
            "loans.instalment",
            "loans.event",
            "loans.night",
            "loans.tally",
            "loans.counted",
            "loans.correction",
            "loans.lent",
            "loans.beside");

    private ManyLoans() {}

    static Node node(DatabaseAccess access) throws IOException {
        return Node.on(access, "--express.demo=true");
    }

    /**
     * The owner sees all rows from now on, and nothing is closed until somebody asks for it. The demonstration is there by then:
     * a loan of it that came later would take a number.
     */
    static void open(Connection owner) throws SQLException {
        Plenum.awaitDemo(owner);
        try (Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table " + table + " no force row level security");
            }
            statement.execute("update jobs.scheduled_tasks set execution_time = now() + interval '10 hours'"
                    + " where task_name like 'loans-close%'");
        }
    }

    static String lender(Connection owner) throws SQLException {
        return text(owner, "select id from directory.organisation where name = '" + LENDER + "'");
    }

    static String path(Connection owner) throws SQLException {
        return "/organisations/" + text(owner, "select slug from directory.organisation where name = '" + LENDER + "'")
                + "/loans";
    }

    static String text(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    static long number(Connection owner, String sql) throws SQLException {
        return Long.parseLong(text(owner, sql));
    }

    /** Where a database lies that an earlier run filled ({@code -Dfolder}), or a place for a new one. */
    static Path folder(String bench) throws IOException {
        return FOLDER.isEmpty()
                ? Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), bench)
                : Files.createDirectories(Path.of(FOLDER));
    }

    /** Unless they lie there already. */
    static void write(Connection owner, int count) throws SQLException {
        if (number(owner, "select count(*) from loans.loan where number >= " + FIRST) == count) {
            return;
        }
        String lender = lender(owner);
        try (Statement statement = owner.createStatement()) {
            around(statement, lender);
            for (int from = 0; from < count; from += BATCH) {
                loans(statement, lender, from, Math.min(count, from + BATCH) - 1);
            }
            statement.execute("""
                insert into loans.lent (lender_id, day_on, loans, disbursed)
                select lender_id, disbursed_on, count(*), sum(disbursed)
                from loans.loan
                where number >= %d
                group by lender_id, disbursed_on
                """.formatted(FIRST));
            statement.execute("alter table loans.span drop constraint span_lender_id_loan_id_fkey");
            statement.execute("drop index loans.span_lender_id_until_since_idx");
            spans(statement, "loan.number >= " + FIRST);
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("create index on loans.span (lender_id, until, since)");
            statement.execute(
                    "alter table loans.span add foreign key (lender_id, loan_id) references loans.loan not valid");
            statement.execute("vacuum analyze loans.loan");
            statement.execute("vacuum analyze loans.lent");
            statement.execute("vacuum analyze loans.word");
            statement.execute("vacuum analyze loans.span");
        }
    }

    private static void around(Statement statement, String lender) throws SQLException {
        statement.execute("""
            insert into people.person (id, name, email, language, operator, created_at)
            select md5('o' || i)::uuid, 'Officer ' || i, 'o' || i || '@bench.example', 'en', false, now()
            from generate_series(0, %d) i
            """.formatted(OFFICERS - 1));
        statement.execute("""
            insert into loans.cell (lender_id, product, officer_id, branch, cohort)
            select '%s', product, md5('o' || i)::uuid, 'Branch ' || i %% 10, cohort
            from generate_series(0, %d) i
            cross join unnest(array['micro', 'start', 'step']) product
            cross join generate_series(
                date_trunc('quarter', current_date - 1100), current_date, interval '3 months') cohort
            """.formatted(lender, OFFICERS - 1));
    }

    private static void loans(Statement statement, String lender, int from, int until) throws SQLException {
        statement.execute(String.format(Locale.ROOT, """
            insert into loans.loan (
                lender_id, id, number, application_id, officer_id, called, language, product, product_version, currency,
                principal, months, rate, agreement, prepared_at, signed_on, signed_how, state, disbursed_on, disbursed,
                booked_on, branch, counted_on, cell, plain)
            select '%1$s', ('0197' || lpad(to_hex(i), 28, '0'))::uuid, %2$d + i, md5('a' || i)::uuid,
                   md5('o' || i %% 100)::uuid, 'Somebody ' || i, 'en', cell.product, 1, 'EUR', made.principal, 36, 8.95,
                   '{}', now(), made.day, 'PAPER', 'RUNNING', made.day, made.principal, current_date - 2, cell.branch,
                   current_date - 1, cell.id, i || ' somebody'
            from generate_series(%3$d, %4$d) i
            cross join lateral (
                select current_date - 2 - i %% 1077 as day, (1 + i %% 14) * 100000 as principal,
                       (array['micro', 'start', 'step'])[1 + i / 7 %% 3] as product) made
            join loans.cell on cell.lender_id = '%1$s'
                and cell.product = made.product
                and cell.officer_id = md5('o' || i %% 100)::uuid
                and cell.cohort = date_trunc('quarter', made.day)
                and cell.branch = 'Branch ' || i %% 10
            """, lender, FIRST, from, until));
        statement.execute("""
            insert into loans.word (lender_id, loan_id, number, word)
            select lender_id, id, number, unnest(string_to_array(plain, ' '))
            from loans.loan
            where lender_id = '%s' and number between %d and %d
            """.formatted(lender, FIRST + from, FIRST + until));
    }

    /** What was paid until now, and what holds if nothing more is paid. */
    private static void spans(Statement statement, String which) throws SQLException {
        statement.execute("""
            insert into loans.span (
                lender_id, loan_id, since, until, principal, overdue, oldest, restructured, earned, interest, period_from,
                period_to, cent_days, moved, due, carried, credit)
            select lender_id, id, since, until, principal - part * least(k, paid), part * greatest(k - paid, 0),
                   case when k > paid then (disbursed_on + (paid + 1) * interval '1 month')::date end, false,
                   k * principal / 500, case when k < 36 then principal / 500 else 0 end,
                   case when k < 36 then since end, case when k < 36 then until end, 0, 0,
                   part * greatest(k - paid, 0), 0, 0
            from (
                select loan.lender_id, loan.id, loan.disbursed_on, loan.principal, loan.principal / 36 as part, k,
                       (loan.disbursed_on + k * interval '1 month')::date as since,
                       case when k < 36 then (loan.disbursed_on + (k + 1) * interval '1 month')::date
                           else '9999-12-31' end as until,
                       case when loan.number % 10 = 0 then age.months * 2 / 3 else age.months end as paid
                from loans.loan
                cross join lateral (
                    select (extract(year from age(current_date, loan.disbursed_on)) * 12
                        + extract(month from age(current_date, loan.disbursed_on)))::int as months) age
                cross join generate_series(0, 36) k
                where\
            """ + " " + which + ") made where until > since");
    }

    /** Adds days up as the close of each would have done. */
    static void count(Connection owner, LocalDate day) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                insert into loans.tally (lender_id, day_on, cell, bucket, restructured, loans, principal)
                select loan.lender_id, date '%1$s', loan.cell, loans.bucket(span.oldest, '%1$s'), span.restructured, count(*),
                       sum(span.principal)
                from loans.span
                join loans.loan on loan.lender_id = span.lender_id and loan.id = span.loan_id
                where span.since <= '%1$s'
                  and span.until > '%1$s'
                  and span.principal > 0
                  and loan.cell is not null
                group by 1, 2, 3, 4, 5
                on conflict do nothing
                """.formatted(day));
            statement.execute("""
                insert into loans.counted (lender_id, day_on)
                values ('%s', '%s')
                on conflict do nothing
                """.formatted(lender(owner), day));
        }
    }

    /** One loan with so many payments of one euro, each of which changed what holds. */
    static String withEvents(Connection owner, int number, int events) throws SQLException {
        String lender = lender(owner);
        try (Statement statement = owner.createStatement()) {
            loans(statement, lender, number, number);
            String id = text(owner, "select id from loans.loan where number = " + (FIRST + number));
            statement.execute("""
                update loans.loan
                set disbursed_on = current_date - 1050, cell = null
                where id = '%s'
                """.formatted(id));
            spans(statement, "loan.id = '" + id + "'");
            statement.execute("""
                insert into loans.instalment (lender_id, loan_id, place, due_on, fee, interest, principal, missing)
                select lender_id, loan_id, row_number() over (order by since), since, 0, interest, principal / 36, 0
                from loans.span
                where loan_id = '%s'
                """.formatted(id));
            statement.execute("delete from loans.span where loan_id = '" + id + "'");
            statement.execute("""
                insert into loans.span (
                    lender_id, loan_id, since, until, principal, overdue, restructured, earned, interest, cent_days, moved,
                    due, carried, credit)
                select lender_id, id, current_date - %2$d + k,
                       case when k < %2$d then current_date - %2$d + k + 1 else '9999-12-31' end, principal - k, 0, false,
                       k, 0, 0, 0, 0, 0, 0
                from loans.loan
                cross join generate_series(1, %2$d) k
                where id = '%1$s'
                """.formatted(id, events));
            statement.execute("""
                insert into loans.event (
                    lender_id, loan_id, seq, id, kind, day_on, cents, means, keep, payments, free, words, at)
                select lender_id, id, k, gen_random_uuid(), case when k = 1 then 'DISBURSED' else 'REPAID' end,
                       current_date - %2$d + k, 100, 'BANK', 'NEXT', 0, false, '', now()
                from loans.loan
                cross join generate_series(1, %2$d) k
                where id = '%1$s'
                """.formatted(id, events));
            return id;
        }
    }
}
