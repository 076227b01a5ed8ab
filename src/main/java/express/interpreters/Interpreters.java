package express.interpreters;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those who interpret for houses, each with all that is known of them. */
@Repository
@Transactional(readOnly = true)
public class Interpreters {

    private record Profile(
            PersonId person,
            Status status,
            String payFamily,
            String area,
            @Nullable Gender gender,
            Set<Mode> modes,
            @Nullable BigDecimal ceiling,
            String badge,
            int version) {}

    private final JdbcClient jdbc;

    Interpreters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Interpreter get(OrganisationId house, PersonId person) {
        return find(house, person).orElseThrow(NotFound::new);
    }

    public Optional<Interpreter> find(OrganisationId house, PersonId person) {
        return read(house, List.of(person)).stream().findFirst();
    }

    /** Everybody of a house. */
    public List<Interpreter> list(OrganisationId house) {
        return read(house, null);
    }

    /** Those who speak a language, in whatever dialect. */
    public List<Interpreter> listSpeaking(OrganisationId house, String language) {
        List<PersonId> speakers = jdbc
                .sql("""
                    select distinct person_id
                    from interpreters.tongue
                    where house_id = :house
                      and language = :language
                    """)
                .paramSource(Parameters.with("house", house).and("language", language))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
        return speakers.isEmpty() ? List.of() : read(house, speakers);
    }

    private List<Interpreter> read(OrganisationId house, @Nullable Collection<PersonId> only) {
        Parameters asked = Parameters.with("house", house)
                .and("all", only == null)
                .and("people", only == null ? List.<PersonId>of() : only);
        List<Profile> profiles =
                jdbc.sql("""
                    select person_id, status, pay_family, area, gender, modes, ceiling, badge, version
                    from interpreters.profile
                    where house_id = :house
                      and (:all or person_id = any (cast(:people as uuid[])))
                    order by person_id
                    """).paramSource(asked).query(Interpreters::profile).list();
        Map<PersonId, List<Tongue>> tongues =
                grouped(asked, """
                    select person_id, language, dialect, level, direction
                    from interpreters.tongue
                    """ + OF + " order by language, dialect", Interpreters::tongue);
        Map<PersonId, List<Certificate>> certificates =
                grouped(asked, """
                    select person_id, id, name, got_on, until
                    from interpreters.certificate
                    """ + OF + " order by got_on", Interpreters::certificate);
        Map<PersonId, List<Slot>> slots = grouped(asked, """
            select person_id, weekday, opens, closes
            from interpreters.slot
            """ + OF + " order by weekday, opens", Interpreters::slot);
        Map<PersonId, List<Map.Entry<LocalDate, Boolean>>> exceptions =
                grouped(asked, """
                    select person_id, day, available
                    from interpreters.exception
                    """ + OF + " order by day", Interpreters::exception);
        Map<PersonId, List<OrganisationId>> conflicts = grouped(asked, """
            select person_id, client_id
            from interpreters.conflict
            """ + OF, Interpreters::conflict);
        return profiles.stream()
                .map(it -> new Interpreter(
                        house,
                        it.person(),
                        it.status(),
                        it.payFamily(),
                        it.area(),
                        it.gender(),
                        it.modes(),
                        it.ceiling(),
                        it.badge(),
                        tongues.getOrDefault(it.person(), List.of()),
                        certificates.getOrDefault(it.person(), List.of()),
                        new Week(
                                slots.getOrDefault(it.person(), List.of()),
                                days(exceptions.getOrDefault(it.person(), List.of()))),
                        Set.copyOf(conflicts.getOrDefault(it.person(), List.of())),
                        it.version()))
                .toList();
    }

    private static final String OF = """
        where house_id = :house
          and (:all or person_id = any (cast(:people as uuid[])))
        """;

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Row<T>(PersonId person, T value) {}

    private <T> Map<PersonId, List<T>> grouped(Parameters asked, String sql, Reading<T> reading) {
        return jdbc
                .sql(sql)
                .paramSource(asked)
                .query((row, number) ->
                        new Row<>(new PersonId(row.getObject("person_id", UUID.class)), reading.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::person, Collectors.mapping(Row::value, Collectors.toList())));
    }

    private static Map<LocalDate, Boolean> days(List<Map.Entry<LocalDate, Boolean>> exceptions) {
        return exceptions.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        String gender = row.getString("gender");
        return new Profile(
                new PersonId(row.getObject("person_id", UUID.class)),
                Status.valueOf(row.getString("status")),
                row.getString("pay_family"),
                row.getString("area"),
                gender == null ? null : Gender.valueOf(gender),
                Arrays.stream((String[]) row.getArray("modes").getArray())
                        .map(Mode::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBigDecimal("ceiling"),
                row.getString("badge"),
                row.getInt("version"));
    }

    private static Tongue tongue(ResultSet row) throws SQLException {
        return new Tongue(
                row.getString("language"),
                row.getString("dialect"),
                Tongue.Level.valueOf(row.getString("level")),
                Tongue.Direction.valueOf(row.getString("direction")));
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("got_on", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getInt("weekday"),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class));
    }

    private static Map.Entry<LocalDate, Boolean> exception(ResultSet row) throws SQLException {
        return Map.entry(row.getObject("day", LocalDate.class), row.getBoolean("available"));
    }

    private static OrganisationId conflict(ResultSet row) throws SQLException {
        return new OrganisationId(row.getObject("client_id", UUID.class));
    }
}
