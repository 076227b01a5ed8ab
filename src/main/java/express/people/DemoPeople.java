package express.people;

import express.base.Parameters;
import express.base.PersonId;
import express.base.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The invented people of a demonstration, as whom everybody may look around. */
@Repository
@Transactional
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
public class DemoPeople {

    private final JdbcClient jdbc;

    DemoPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Offers somebody on the sign-in page, with a sentence (a message key) on who they are. */
    public void introduce(PersonId person, String words) {
        jdbc.sql("""
            insert into people.introduction (person_id, words)
            values (:person, :words)
            on conflict (person_id) do update set words = excluded.words
            """)
                .paramSource(Parameters.with("person", person).and("words", words))
                .update();
    }

    @Transactional(readOnly = true)
    public List<DemoPerson> list() {
        return jdbc.sql("""
            select person.id, person.name, person.operator, introduction.words,
                   array(select seat.role
                         from people.seat
                         where seat.person_id = person.id
                         union
                         select 'COORDINATOR'
                         from people.coordination
                         where coordination.person_id = person.id) as roles
            from people.introduction
            join people.person on person.id = introduction.person_id
            order by person.created_at, person.id
            """).query(DemoPeople::person).list();
    }

    private static DemoPerson person(ResultSet row, int number) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new DemoPerson(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("words"),
                row.getBoolean("operator"),
                Stream.of(roles).map(Role::valueOf).toList());
    }
}
