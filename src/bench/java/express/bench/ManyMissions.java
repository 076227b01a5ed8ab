package express.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A year of a house that is larger than any: interpreters who are not, two hundred clients with agreements, missions evenly over
 * the days until today, eleven of twelve done and signed, with two lines on each side. Set by set, beside what the demonstration has.
 */
final class ManyMissions {

    static final String HOUSE = "tolkkollektivet-bryggan";
    static final int CLIENTS = 200;

    private static final List<String> TABLES = List.of(
            "people.person",
            "directory.organisation",
            "interpreters.profile",
            "interpreters.tongue",
            "interpreting.agreement",
            "interpreting.request",
            "interpreting.sheet",
            "interpreting.line");

    private static final String ID = "(select id from directory.organisation where slug = '" + HOUSE + "')";

    private ManyMissions() {}

    static void write(Connection owner, int interpreters, int missions) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table " + table + " no force row level security");
            }
            people(statement, interpreters);
            missions(statement, interpreters, missions);
            for (String table : TABLES) {
                statement.execute("alter table " + table + " force row level security");
            }
            statement.execute("analyze");
        }
    }

    private static void people(Statement statement, int interpreters) throws SQLException {
        statement.execute("""
            insert into directory.organisation (id, slug, name, family, place, created_at)
            select md5('client' || i)::uuid, 'client-' || i, 'Client ' || i, 'CIVIL_SOCIETY', 'Somewhere', now()
            from generate_series(0, %d) i
            """.formatted(CLIENTS - 1));
        statement.execute("""
            insert into people.person (id, name, email, language, operator, created_at)
            select md5('tolk' || i)::uuid, 'Interpreter ' || i, 'tolk' || i || '@bench.example', 'en', false, now()
            from generate_series(0, %d) i
            """.formatted(interpreters - 1));
        statement.execute("""
            insert into interpreters.profile (house_id, person_id, status, pay_family, area, modes, badge)
            select %s, md5('tolk' || i)::uuid, 'SELF_EMPLOYED', 'members', 'Ljusvik', array['ON_SITE'], ''
            from generate_series(0, %d) i
            """.formatted(ID, interpreters - 1));
        statement.execute("""
            insert into interpreters.tongue (house_id, person_id, language, dialect, level, direction)
            select %s, md5('tolk' || i)::uuid, (array['ti', 'so', 'uk', 'ar', 'prs', 'tr'])[1 + i %% 6], '', 'C1', 'BOTH'
            from generate_series(0, %d) i
            """.formatted(ID, interpreters - 1));
        statement.execute("""
            insert into interpreting.agreement
                (house_id, id, client_id, tariff_family, cost_centres, billing_address, since)
            select %s, md5('agreed' || i)::uuid, md5('client' || i)::uuid, 'authorities-and-schools', '{}', 'Somewhere 1',
                   current_date - 400
            from generate_series(0, %d) i
            """.formatted(ID, CLIENTS - 1));
    }

    private static void missions(Statement statement, int interpreters, int missions) throws SQLException {
        statement.execute("""
            insert into interpreting.request
                (house_id, id, agreement_id, client_id, asked_at, day, begins_at, minutes, mode, language, dialect, place,
                 room, topic, urgent, cost_centre, reference, notes, state, interpreter_id, covered_at)
            select %1$s, md5('mission' || i)::uuid, md5('agreed' || i %% %2$d)::uuid, md5('client' || i %% %2$d)::uuid,
                   now() - interval '400 days', current_date - i %% 365,
                   (current_date - i %% 365) + interval '8 hours' + (i / 365 %% 20) * interval '30 minutes',
                   60, 'ON_SITE', (array['ti', 'so', 'uk', 'ar', 'prs', 'tr'])[1 + i %% 6], '', 'Stortorget 1, Ljusvik', '',
                   (array['SOCIAL', 'SCHOOL', 'HEALTH', 'WORK'])[1 + i %% 4], false, '', 'B-' || i, '',
                   case when i %% 12 = 0 then 'CANCELLED' else 'DONE' end,
                   case when i %% 12 <> 0 then md5('tolk' || i %% %3$d)::uuid end,
                   case when i %% 12 <> 0 then now() - interval '390 days' end
            from generate_series(0, %4$d) i
            """.formatted(ID, CLIENTS, interpreters, missions - 1));
        statement.execute("""
            insert into interpreting.sheet
                (house_id, request_id, sending_id, began_at, ended_at, waited, kilometres, tickets, nobody_came, signed_name,
                 signed_function, remarks, contested, by_id, at)
            select house_id, id, id, begins_at, begins_at + interval '65 minutes', 0, 14, 0, false, 'Karin Berg', '', '',
                   false, interpreter_id, begins_at
            from interpreting.request
            where reference like 'B-%' and state = 'DONE'
            """);
        statement.execute("""
            insert into interpreting.line
                (house_id, request_id, scale, number, month, party_id, kind, quantity, price, amount, currency)
            select request.house_id, request.id, side.scale, side.number, date_trunc('month', request.day)::date,
                   case side.scale when 'CHARGE' then request.client_id else request.interpreter_id end,
                   side.kind, 1, side.price, side.price, 'SEK'
            from interpreting.request
            cross join (values ('CHARGE', 1, 'FIRST', 520), ('CHARGE', 2, 'KILOMETRES', 84),
                               ('PAY', 1, 'FIRST', 340), ('PAY', 2, 'KILOMETRES', 52)) as side (scale, number, kind, price)
            where request.reference like 'B-%' and request.state = 'DONE'
            """);
    }
}
