package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How much rest houses give those who interpret for them; a house that has said nothing keeps to what holds in Europe. */
@Repository
@Transactional
public class Rests {

    private record Row(int night, int stretch, int pause) {

        Rest rest() {
            return new Rest(Duration.ofMinutes(night), Duration.ofMinutes(stretch), Duration.ofMinutes(pause));
        }
    }

    private final JdbcClient jdbc;

    Rests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Rest get(OrganisationId house) {
        Optional<Row> said = jdbc.sql("""
            select night, stretch, pause
            from interpreting.rest
            where house_id = :house
            """)
                .paramSource(Parameters.with("house", house))
                .query(Row.class)
                .optional();
        return said.map(Row::rest).orElse(Rest.EUROPEAN);
    }

    public void say(OrganisationId house, Rest rest) {
        jdbc.sql("""
            insert into interpreting.rest (house_id, night, stretch, pause)
            values (:house, :night, :stretch, :pause)
            on conflict (house_id) do update
            set night = excluded.night, stretch = excluded.stretch, pause = excluded.pause
            """)
                .paramSource(Parameters.with("house", house)
                        .and("night", rest.night().toMinutes())
                        .and("stretch", rest.stretch().toMinutes())
                        .and("pause", rest.pause().toMinutes()))
                .update();
    }
}
