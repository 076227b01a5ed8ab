package express.adoptions;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reported: kept as long as the report, which stays without a name once the person is erased. */
@Component
@Transactional
class AdoptionsData implements PersonalData {

    private final JdbcClient jdbc;

    AdoptionsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reported(UUID adoption, Instant at) {

        Map<String, Object> fields() {
            return Map.of("address", AdoptionPages.PATH + "/" + adoption, "at", at.toString());
        }
    }

    @Override
    public String name() {
        return "adoptions.reports";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> reported =
                jdbc.sql("""
                    select report.adoption_id as adoption, report.reported_at as at
                    from adoptions.reporter
                    join adoptions.report using (adoption_id, number)
                    where reporter.person_id = :person
                    order by report.reported_at
                    """).paramSource(Parameters.with("person", person)).query(Reported.class).list().stream()
                        .map(Reported::fields)
                        .toList();
        return reported.isEmpty() ? Map.of() : Map.of("reported", reported);
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
            delete from adoptions.reporter
            where person_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
