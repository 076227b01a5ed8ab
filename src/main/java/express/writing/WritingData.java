package express.writing;

import express.base.Parameters;
import express.base.PersonId;
import express.people.People;
import express.people.Person;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who wrote what: kept as long as the practice, without a name once the person is erased. */
@Component
@Transactional
class WritingData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final People people;

    WritingData(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public String name() {
        return "writing.drafts";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> held = JSON.readValue(
                jdbc.sql("""
                    select json_strip_nulls(json_build_object(
                        'begun', (
                            select json_agg(begun_at order by begun_at)
                            from writing.draft
                            where begun_by = :person),
                        'saved', (
                            select json_agg(saved_at order by saved_at)
                            from writing.part
                            where saved_by = :person),
                        'joined', (
                            select json_agg(since order by since)
                            from writing.author
                            where person_id = :person),
                        'asking', (
                            select json_agg(asked_at order by asked_at)
                            from writing.asking
                            where asked_by = :person),
                        'asked', (
                            select json_agg(asking.asked_at order by asking.asked_at)
                            from writing.asking
                            join writing.asked on asked.asking_id = asking.id
                            where asked.person_id = :person),
                        'open', (
                            select json_agg(at order by at)
                            from writing.presence
                            where person_id = :person)))
                    """)
                        .paramSource(Parameters.with("person", person))
                        .query(String.class)
                        .single(),
                new TypeReference<>() {});
        return held;
    }

    @Override
    public void erase(PersonId person) {
        people.find(person).map(Person::email).ifPresent(this::forget);
        for (String statement : new String[] {
            "update writing.draft set begun_by = null where begun_by = :person",
            "update writing.part set saved_by = null where saved_by = :person",
            "delete from writing.presence where person_id = :person",
            "delete from writing.author where person_id = :person",
            "delete from writing.asking where id in (select asking_id from writing.asked where person_id = :person)",
            "update writing.asking set asked_by = null where asked_by = :person"
        }) {
            jdbc.sql(statement).paramSource(Parameters.with("person", person)).update();
        }
    }

    /** Somebody may have asked them by an address with which they could not write. */
    private void forget(String email) {
        jdbc.sql("""
            delete from writing.asking
            where email = :email
            """).paramSource(Parameters.with("email", email)).update();
    }
}
