package express.exhibits;

import express.base.Parameters;
import express.base.PersonId;
import express.people.People;
import express.people.Person;
import express.people.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody with an account added, and the pictures for which they were asked at their address. Whoever is erased
 * takes their consents back. Those without an account have the code of their letter or slip for the same.
 */
@Component
@Transactional
class ExhibitData implements PersonalData {

    private final JdbcClient jdbc;
    private final People people;
    private final Consents consents;
    private final Answers answers;

    ExhibitData(JdbcClient jdbc, People people, Consents consents, Answers answers) {
        this.jdbc = jdbc;
        this.people = people;
        this.consents = consents;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "exhibits.consents";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        Map<String, Object> held = new LinkedHashMap<>();
        List<String> added = jdbc.sql("""
            select added_at::text
            from exhibits.exhibit
            where added_by = :person
            order by id
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .list();
        if (!added.isEmpty()) {
            held.put("added", added);
        }
        List<Map<String, Object>> shown =
                consentsOf(person).stream().map(ExhibitData::exported).toList();
        if (!shown.isEmpty()) {
            held.put("shown", shown);
        }
        return held;
    }

    private List<Consent> consentsOf(PersonId person) {
        return people.find(person).map(Person::email).map(consents::listOf).orElse(List.of());
    }

    private static Map<String, Object> exported(Consent consent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("asked", consent.askedAt().toString());
        fields.put("state", consent.state().name());
        Optional.ofNullable(consent.name()).ifPresent(name -> fields.put("name", name));
        Optional.ofNullable(consent.address()).ifPresent(address -> fields.put("address", address));
        Optional.ofNullable(consent.answeredAt()).ifPresent(at -> fields.put("answered", at.toString()));
        return fields;
    }

    @Override
    public void erase(PersonId person) {
        consentsOf(person).forEach(answers::end);
        jdbc.sql("""
            update exhibits.exhibit
            set added_by = null
            where added_by = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
