package express.people;

import express.base.Parameters;
import express.base.PersonId;
import java.util.List;
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
            select person.id, person.name, introduction.words
            from people.introduction
            join people.person on person.id = introduction.person_id
            order by person.created_at, person.id
            """).query(DemoPerson.class).list();
    }
}
