package express.joining;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** That somebody searched, and how many they found: kept for who administers the organisation, without for whom. */
@Repository
@Transactional
class Searches {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Searches(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void add(OrganisationId house, PersonId person, byte[] asked, int found) {
        jdbc.sql("""
            insert into joining.search (id, holder_id, person_id, at, asked, found)
            values (:id, :house, :person, :now, :asked, :found)
            """)
                .paramSource(Parameters.with("id", Ids.next())
                        .and("house", house)
                        .and("person", person)
                        .and("now", time.instant())
                        .and("asked", asked)
                        .and("found", found))
                .update();
    }

    @Transactional(readOnly = true)
    List<Map<String, Object>> export(PersonId person) {
        return jdbc.sql("""
            select at, found
            from joining.search
            where person_id = :person
            order by at, id
            """)
                .paramSource(Parameters.with("person", person))
                .query((row, number) -> Map.<String, Object>of(
                        "at", row.getTimestamp("at").toInstant().toString(), "found", row.getInt("found")))
                .list();
    }

    void forget(PersonId person) {
        jdbc.sql("""
            delete from joining.search
            where person_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }

    int removeBefore(Instant end) {
        return jdbc.sql("""
            delete from joining.search
            where at < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
