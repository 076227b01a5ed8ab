package express.reviews;

import express.base.ChainStep;
import express.base.Parameters;
import express.base.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers say of themselves. */
@Repository
@Transactional
class Profiles {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Profiles(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(PersonId person, Profile profile) {}

    @Transactional(readOnly = true)
    public Optional<Profile> find(PersonId person) {
        return Optional.ofNullable(listAll(List.of(person)).get(person));
    }

    @Transactional(readOnly = true)
    public Map<PersonId, Profile> listAll(Collection<PersonId> people) {
        return jdbc.sql("""
            select person_id, steps, languages, most, pausing
            from reviews.profile
            where person_id = any (cast(:people as uuid[]))
            """).paramSource(Parameters.with("people", people)).query(Profiles::row).list().stream()
                .collect(Collectors.toMap(Row::person, Row::profile));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new PersonId(row.getObject("person_id", UUID.class)),
                new Profile(
                        Stream.of((String[]) row.getArray("steps").getArray())
                                .map(ChainStep::valueOf)
                                .toList(),
                        Stream.of((String[]) row.getArray("languages").getArray())
                                .map(Locale::forLanguageTag)
                                .toList(),
                        row.getInt("most"),
                        row.getBoolean("pausing")));
    }

    void save(PersonId person, Profile profile) {
        jdbc.sql("""
            insert into reviews.profile (person_id, steps, languages, most, pausing, changed_at)
            values (:person, cast(:steps as text[]), cast(:languages as text[]), :most, :pausing, :now)
            on conflict (person_id) do update
            set steps = excluded.steps,
                languages = excluded.languages,
                most = excluded.most,
                pausing = excluded.pausing,
                changed_at = excluded.changed_at
            """)
                .paramSource(Parameters.of(profile).and("person", person).and("now", time.instant()))
                .update();
    }
}
