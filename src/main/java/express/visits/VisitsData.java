package express.visits;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import express.registration.Guests;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody asked before study visits. The words belong to those who met and stay with their answers; that they are
 * somebody's goes with them.
 */
@Component
@Transactional
class VisitsData implements PersonalData {

    private record Asked(String words, String askedAt, boolean answered) {}

    private final JdbcClient jdbc;
    private final Guests guests;

    VisitsData(JdbcClient jdbc, Guests guests) {
        this.jdbc = jdbc;
        this.guests = guests;
    }

    @Override
    public String name() {
        return "visits.asked";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> asked = jdbc.sql("""
            select words, asked_at::text as asked_at, answer is not null as answered
            from visits.question
            join visits.asker on asker.question_id = question.id
            where person_id = :person
               or participant_id = any (cast(:places as uuid[]))
            order by question.id
            """).paramSource(of(person)).query(Asked.class).list().stream()
                .map(it -> Map.<String, Object>of("words", it.words(), "at", it.askedAt(), "answered", it.answered()))
                .toList();
        return asked.isEmpty() ? Map.of() : Map.of("questions", asked);
    }

    private Parameters of(PersonId person) {
        return Parameters.with("person", person).and("places", guests.listPlaces(person));
    }

    @Override
    public void erase(PersonId person) {
        List<UUID> places = guests.listPlaces(person);
        jdbc.sql("""
            delete from visits.asker
            where person_id = :person
               or participant_id = any (cast(:places as uuid[]))
            """)
                .paramSource(Parameters.with("person", person).and("places", places))
                .update();
        places.forEach(it -> forgetVotes("guest " + it));
        forgetVotes("person " + person);
    }

    private void forgetVotes(String voter) {
        jdbc.sql("update visits.vote set voter = 'erased ' || gen_random_uuid() where voter = :voter")
                .paramSource(Parameters.with("voter", voter))
                .update();
    }
}
