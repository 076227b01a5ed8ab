package express.journeys;

import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people are called, for lists and headings of other modules; of those whose name the viewer may not see nothing. */
@Repository
@Transactional(readOnly = true)
public class Names {

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<JourneyId, Called> list(Collection<JourneyId> journeys) {
        Map<JourneyId, Called> names = new HashMap<>();
        jdbc.sql("""
            select journey_id, name, language
            from journeys.name
            where journey_id = any (cast(:journeys as uuid[]))
              and place = 0
            """)
                .paramSource(Parameters.with(
                        "journeys", journeys.stream().map(JourneyId::value).toList()))
                .query(row -> {
                    names.put(new JourneyId(row.getObject("journey_id", UUID.class)), called(row));
                });
        return names;
    }

    private static Called called(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Called(row.getString("name"), language == null ? null : Locale.forLanguageTag(language));
    }

    public Optional<Called> find(JourneyId journey) {
        return Optional.ofNullable(list(List.of(journey)).get(journey));
    }
}
