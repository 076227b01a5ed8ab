package express.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of people who are not: spread evenly over 400 networks of four organisations with five advisers each. Every file
 * has an adviser, a name, a contact, a language, the consent to it and five happenings; a quarter is shared with another
 * organisation, a tenth is tied to an account. What triggers would write is written here in one go, and what a demonstration has stays
 * as it is.
 */
final class ManyJourneys {

    private static final int NETWORKS = 400;

    /** Files of each adviser, where there are enough. */
    private static final int EACH = 125;

    private static final List<String> TABLES =
            List.of("journey", "case_worker", "consent", "sight", "name", "contact", "tongue", "moment", "happening");

    private static final List<String> AROUND = List.of(
            "people.person",
            "people.membership",
            "people.seat",
            "directory.network",
            "directory.organisation",
            "directory.affiliation");

    private ManyJourneys() {}

    /** How many advisers have them: of few files as many each as of many. */
    static int advisers(int count) {
        return Math.clamp(count / EACH, 1, NETWORKS * 20);
    }

    static void write(Connection owner, int count) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table journeys." + table + " no force row level security");
                statement.execute("alter table journeys." + table + " disable trigger user");
            }
            for (String table : AROUND) {
                statement.execute("alter table " + table + " no force row level security");
            }
            houses(statement);
            List<String> references = letGo(statement);
            files(statement, count);
            for (String reference : references) {
                statement.execute(reference);
            }
            for (String table : AROUND) {
                statement.execute("alter table " + table + " force row level security");
            }
            for (String table : TABLES) {
                statement.execute("alter table journeys." + table + " force row level security");
                statement.execute("alter table journeys." + table + " enable trigger user");
            }
            statement.execute("analyze");
            for (String table : TABLES) {
                statement.execute("vacuum analyze journeys." + table);
            }
        }
    }

    /** Every row would look for those it refers to, which takes longer than all else; returns what puts that back. */
    private static List<String> letGo(Statement statement) throws SQLException {
        List<String> drop = new ArrayList<>();
        List<String> add = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
            select conrelid::regclass as of, quote_ident(conname) as name, pg_get_constraintdef(oid) as said
            from pg_constraint
            where contype = 'f'
              and conrelid = any (array['%s']::regclass[])
            """.formatted(String.join(
                "','", TABLES.stream().map(it -> "journeys." + it).toList())))) {
            while (found.next()) {
                String constraint = found.getString("of") + " %s constraint " + found.getString("name");
                drop.add("alter table " + constraint.formatted("drop"));
                add.add("alter table " + constraint.formatted("add") + " " + found.getString("said") + " not valid");
            }
        }
        for (String one : drop) {
            statement.execute(one);
        }
        return add;
    }

    /** Ids can be told from numbers: n1 is a network, o1 an organisation, p1 an adviser, j1 a file. */
    private static void houses(Statement statement) throws SQLException {
        statement.execute("""
            insert into directory.network (id, slug, name, territory, created_at)
            select md5('n' || i)::uuid, 'net-' || i, 'Network ' || i, 'Somewhere', now()
            from generate_series(0, %d) i
            """.formatted(NETWORKS - 1));
        statement.execute("""
            insert into directory.organisation (id, slug, name, family, place, created_at)
            select md5('o' || i)::uuid, 'org-' || i, 'Organisation ' || i, 'CIVIL_SOCIETY', 'Somewhere', now()
            from generate_series(0, %d) i
            """.formatted(NETWORKS * 4 - 1));
        statement.execute("""
            insert into directory.affiliation (network_id, organisation_id, since)
            select md5('n' || i / 4)::uuid, md5('o' || i)::uuid, now()
            from generate_series(0, %d) i
            """.formatted(NETWORKS * 4 - 1));
        statement.execute("""
            insert into people.person (id, name, email, language, operator, created_at)
            select md5('p' || i)::uuid, 'Adviser ' || i, 'p' || i || '@bench.example', 'en', false, now()
            from generate_series(0, %d) i
            """.formatted(NETWORKS * 20 - 1));
        statement.execute("""
            insert into people.membership (organisation_id, person_id, since)
            select md5('o' || i / 5)::uuid, md5('p' || i)::uuid, now()
            from generate_series(0, %d) i
            """.formatted(NETWORKS * 20 - 1));
        statement.execute("""
            insert into people.seat (organisation_id, person_id, role)
            select md5('o' || i / 5)::uuid, md5('p' || i)::uuid, role
            from generate_series(0, %d) i
            cross join unnest(array['ADVISER', 'LENDER']) role
            """.formatted(NETWORKS * 20 - 1));
    }

    /** An adviser has some sixty files that go on, whatever the count: what is more was closed. */
    private static void files(Statement statement, int count) throws SQLException {
        int advisers = advisers(count);
        statement.execute("""
            insert into journeys.journey (
                network_id, id, holder_id, state, state_since, outcome, opened_by, opened_at, touched_at)
            select md5('n' || i %% %1$d / 20)::uuid, md5('j' || i)::uuid, md5('o' || i %% %1$d / 5)::uuid,
                   case when i < %1$d * 60 then 'OPEN' else 'CLOSED' end, now(),
                   case when i < %1$d * 60 then null else 'JOB' end, md5('p' || i %% %1$d)::uuid, now(),
                   now() - i * interval '1 second'
            from generate_series(0, %2$d) i
            """.formatted(advisers, count - 1));
        statement.execute("""
            insert into journeys.case_worker (network_id, journey_id, id, holder_id, person_id, leads, since)
            select network_id, id, md5('w' || id)::uuid, holder_id, opened_by, true, opened_at
            from journeys.journey
            where network_id in (select id from directory.network where slug like 'net-%')
            """);
        statement.execute("""
            insert into journeys.name (network_id, journey_id, place, kind, name, language)
            select network_id, id, 0, 'CALLED', 'Somebody ' || left(id::text, 8), 'ti'
            from journeys.journey
            where network_id in (select id from directory.network where slug like 'net-%')
            """);
        statement.execute("""
            insert into journeys.contact (network_id, journey_id, place, way, reach, safe)
            select network_id, id, 0, 'PHONE', '+32 470 ' || left(id::text, 6), true
            from journeys.journey
            where network_id in (select id from directory.network where slug like 'net-%')
            """);
        statement.execute("""
            insert into journeys.tongue (network_id, journey_id, place, language, speaks)
            select network_id, id, 0, 'ti', 'MOTHER'
            from journeys.journey
            where network_id in (select id from directory.network where slug like 'net-%')
            """);
        statement.execute("""
            insert into journeys.consent (
                network_id, journey_id, id, purpose, receiver_id, categories, wording, language, interpreter, way,
                asked_at, given_at)
            select network_id, id, md5('c' || id)::uuid, 'HOLD', holder_id, '{NAME}', 1, 'en', '', 'TOGETHER', now(),
                   now()
            from journeys.journey
            where network_id in (select id from directory.network where slug like 'net-%')
            """);
        statement.execute("""
            insert into journeys.consent (
                network_id, journey_id, id, purpose, receiver_id, categories, wording, language, interpreter, way,
                asked_at, given_at)
            select network_id, id, md5('l' || id)::uuid, 'LEND', other, '{NAME,CONTACT}', 1, 'en', '', 'TOGETHER',
                   now(), now()
            from (select journey.*, (
                      select organisation_id
                      from directory.affiliation
                      where affiliation.network_id = journey.network_id
                        and organisation_id <> holder_id
                      limit 1) as other
                  from journeys.journey
                  where ascii(left(id::text, 1)) between 48 and 51
                    and network_id in (select id from directory.network where slug like 'net-%')) shared
            """);
        statement.execute("""
            insert into journeys.sight (network_id, journey_id, grantee, kind, until, source)
            select network_id, journey_id, person_id, 'CASE', 'infinity', id
            from journeys.case_worker
            where network_id in (select id from directory.network where slug like 'net-%')
            """);
        statement.execute("""
            insert into journeys.sight (network_id, journey_id, grantee, role, kind, categories, until, source)
            select network_id, journey_id, receiver_id, role, 'CONSENT', categories, 'infinity', id
            from journeys.consent
            cross join unnest(array['LENDER', 'COMMITTEE_MEMBER', 'TREASURER']) role
            where purpose = 'LEND'
              and network_id in (select id from directory.network where slug like 'net-%')
            """);
        statement.execute("""
            insert into journeys.moment (network_id, journey_id, id)
            select network_id, journey.id, md5('h' || journey.id || i)::uuid
            from journeys.journey
            cross join generate_series(1, 5) i
            where network_id in (select id from directory.network where slug like 'net-%')
            """);
        statement.execute("""
            insert into journeys.happening (network_id, journey_id, id, at, kind, category, organisation_id)
            select network_id, journey.id, md5('h' || journey.id || i)::uuid, now(), 'journeys.happening.opened',
                   case when i = 3 then 'SESSIONS' else 'NAME' end, holder_id
            from journeys.journey
            cross join generate_series(1, 5) i
            where network_id in (select id from directory.network where slug like 'net-%')
            """);
    }
}
