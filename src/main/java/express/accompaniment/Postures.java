package express.accompaniment;

import express.journeys.CaseFile;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people judge where they stand, from 0 to 10, before and after; who does not know says so. */
@Repository
@Transactional
class Postures {

    static final int MOST = 10;

    enum Occasion {
        BEFORE,
        AFTER;

        String key() {
            return "accompaniment.occasion." + name().toLowerCase(Locale.ROOT);
        }
    }

    private record Row(
            Occasion occasion, String statement, @Nullable Integer value) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Postures(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    List<String> listStatements() {
        return jdbc.sql("select code from accompaniment.statement order by place")
                .query(String.class)
                .list();
    }

    /** By occasion and statement; what they do not know is there without a value. */
    @Transactional(readOnly = true)
    Map<Occasion, Map<String, @Nullable Integer>> get(CaseFile journey) {
        Map<Occasion, Map<String, @Nullable Integer>> all = new HashMap<>();
        jdbc.sql("""
            select occasion, statement, value
            from accompaniment.posture
            where network_id = :network
              and journey_id = :journey
            """)
                .paramSource(Plans.of(journey))
                .query(Row.class)
                .list()
                .forEach(row -> all.computeIfAbsent(row.occasion(), it -> new HashMap<>())
                        .put(row.statement(), row.value()));
        return all;
    }

    /** What is said again on the same occasion stands instead. */
    void write(CaseFile journey, Occasion occasion, Map<String, @Nullable Integer> values) {
        values.forEach((statement, value) -> jdbc.sql("""
            insert into accompaniment.posture (network_id, journey_id, occasion, statement, value, rated_at)
            values (:network, :journey, :occasion, :statement, cast(:value as int), :now)
            on conflict (network_id, journey_id, occasion, statement) do update
            set value = excluded.value, rated_at = excluded.rated_at
            """)
                .paramSource(Plans.of(journey)
                        .and("occasion", occasion)
                        .and("statement", statement)
                        .and("value", value)
                        .and("now", time.instant()))
                .update());
    }
}
