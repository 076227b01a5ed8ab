package express.registration;

import express.base.OrganisationId;
import express.base.Parameters;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where people are registered, by gathering. */
@Repository
@Transactional
class Desks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
        select gathering_id, host_id, capacity, taken, closes_at, called_off_at, approval, partial, answer_hours,
               interpreting, quotas, used, version
        from registration.desk
        where gathering_id = :gathering
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Desks(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Of everybody's, so that the database need not be told who asks. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Desk> find(UUID gathering) {
        return read(SELECT, gathering);
    }

    /** Whoever claims or gives back a place waits. */
    Optional<Desk> lock(UUID gathering) {
        return read(SELECT + "for update", gathering);
    }

    private Optional<Desk> read(String sql, UUID gathering) {
        return jdbc.sql(sql)
                .paramSource(Parameters.with("gathering", gathering))
                .query(Desks::desk)
                .optional();
    }

    private static Desk desk(ResultSet row, int number) throws SQLException {
        return new Desk(
                row.getObject("gathering_id", UUID.class),
                new OrganisationId(row.getObject("host_id", UUID.class)),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("called_off_at", OffsetDateTime.class)),
                new Desk.Rules(
                        row.getBoolean("approval"),
                        row.getBoolean("partial"),
                        row.getInt("answer_hours"),
                        list(row.getArray("interpreting"))),
                JSON.readValue(row.getString("quotas"), new TypeReference<Map<String, Integer>>() {}),
                JSON.readValue(row.getString("used"), new TypeReference<Map<String, Integer>>() {}),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** Opens it, or changes what its host decided; what was counted stays. */
    void put(Gathering gathering, int capacity, Instant closesAt, Desk.Rules rules, Map<String, Integer> quotas) {
        jdbc.sql("""
            insert into registration.desk (
                gathering_id, host_id, capacity, closes_at, approval, partial, answer_hours, interpreting, quotas,
                version, begins_at)
            values (:gathering, :host, :capacity, :closesAt, :approval, :partial, :answerHours,
                cast(:interpreting as text[]), cast(:quotas as jsonb), :version,
                cast(:begins as timestamptz))
            on conflict (gathering_id) do update
            set capacity = excluded.capacity,
                closes_at = excluded.closes_at,
                approval = excluded.approval,
                partial = excluded.partial,
                answer_hours = excluded.answer_hours,
                interpreting = excluded.interpreting,
                quotas = excluded.quotas,
                begins_at = excluded.begins_at
            """)
                .paramSource(Parameters.of(rules)
                        .and("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("capacity", capacity)
                        .and("closesAt", closesAt)
                        .and("quotas", JSON.writeValueAsString(quotas))
                        .and("version", gathering.version())
                        .and("begins", gathering.begins()))
                .update();
    }

    /** Participants are told of this version. */
    void tell(GatheringId gathering, int version) {
        jdbc.sql("""
            update registration.desk
            set version = :version
            where gathering_id = :gathering
              and version < :version
            """)
                .paramSource(Parameters.with("gathering", gathering.value()).and("version", version))
                .update();
    }

    void callOff(GatheringId gathering) {
        jdbc.sql("""
            update registration.desk
            set called_off_at = :now
            where gathering_id = :gathering
              and called_off_at is null
            """)
                .paramSource(Parameters.with("gathering", gathering.value()).and("now", time.instant()))
                .update();
    }

    /** Whoever had this place has it no more. */
    void giveBack(Participant participant) {
        jdbc.sql("""
            update registration.desk
            set taken = greatest(taken - 1, 0),
                used = registration.counted(used, :country, :family, -1)
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", participant.gathering())
                        .and("country", participant.country())
                        .and("family", participant.family()))
                .update();
    }
}
