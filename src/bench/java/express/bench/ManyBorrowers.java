package express.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * Who borrowed many loans: a fifth of them belong to people who have two at once, each loan came of an application, and a
 * share of the applicants said that somebody accompanies them.
 */
final class ManyBorrowers {

    private ManyBorrowers() {}

    /** Unless they lie there already. */
    static void write(Connection owner, int loans, int accompanied) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : new String[] {"application", "tie"}) {
                statement.execute("alter table applications." + table + " no force row level security");
            }
            if (ManyLoans.number(owner, "select count(*) from applications.tie where name = 'Coach of many'") > 0) {
                return;
            }
            borrowers(statement, ManyLoans.lender(owner), ManyLoans.FIRST + loans / 5);
            statement.execute("""
                insert into applications.application (
                    id, lender_id, applicant_id, product, product_version, principal, months, language, called, state,
                    state_since, started_at, submitted_at)
                select application_id, lender_id, md5('o0')::uuid, product, 1, principal / 100, months, 'en', called,
                       'GRANTED', now(), now(), now()
                from loans.loan
                where number >= %d
                """.formatted(ManyLoans.FIRST));
            statement.execute(String.format(Locale.ROOT, """
                insert into applications.tie (application_id, id, kind, name)
                select application_id, gen_random_uuid(), 'COACHES', 'Coach of many'
                from loans.loan
                where number >= %d and abs(hashtext(id::text) %% 100) < %d
                """, ManyLoans.FIRST, accompanied));
            for (String table :
                    new String[] {"applications.application", "applications.tie", "loans.loan", "loans.beside"}) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static void borrowers(Statement statement, String lender, int until) throws SQLException {
        statement.execute("alter table people.person disable trigger user");
        statement.execute("""
            insert into people.person (id, name, email, language, operator, created_at)
            select md5('b' || i)::uuid, 'Borrower ' || i, 'b' || i || '@bench.example', 'en', false, now()
            from generate_series(%d, %d) i
            """.formatted(ManyLoans.FIRST / 2, until / 2));
        statement.execute("alter table people.person enable trigger user");
        statement.execute("""
            update loans.loan
            set borrower_id = md5('b' || number / 2)::uuid
            where number >= %d and number < %d
            """.formatted(ManyLoans.FIRST, until));
        statement.execute("""
            select loans.keep_beside('%s', array_agg(distinct borrower_id))
            from loans.loan
            where number >= %d and number < %d
            """.formatted(lender, ManyLoans.FIRST, until));
    }
}
