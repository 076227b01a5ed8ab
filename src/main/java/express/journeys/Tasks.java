package express.journeys;

import express.base.Ids;
import express.base.NetworkId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done, by whom and when; also what other modules see coming. */
@Repository
@Transactional
public class Tasks {

    private static final String ALL = """
        select id, journey_id as journey, key, words, day, owner_id as owner, own, due, done_at
        from journeys.task
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Tasks(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            NetworkId network,
            UUID journey,
            UUID id,
            @Nullable String key,
            String words,
            @Nullable LocalDate day,
            @Nullable PersonId owner,
            boolean own,
            LocalDate due,
            Instant now) {}

    /**
     * Something that a module sees coming.
     *
     * @param key the message key of what is to be done, filled in with the day
     * @param owner nobody, if it is the person's own
     */
    public void add(
            NetworkId network, JourneyId journey, String key, LocalDate day, @Nullable PersonId owner, LocalDate due) {
        insert(new Row(network, journey.value(), Ids.next(), key, "", day, owner, owner == null, due, time.instant()));
    }

    /** The same for whoever has the case next, as nobody has it now. */
    void leave(NetworkId network, JourneyId journey, String key, LocalDate day, LocalDate due) {
        insert(new Row(network, journey.value(), Ids.next(), key, "", day, null, false, due, time.instant()));
    }

    /** Something that somebody typed. */
    void add(CaseFile journey, String words, @Nullable PersonId owner, LocalDate due) {
        insert(new Row(
                journey.network(),
                journey.id().value(),
                Ids.next(),
                null,
                words,
                null,
                owner,
                owner == null,
                due,
                time.instant()));
    }

    private void insert(Row row) {
        jdbc.sql("""
            insert into journeys.task (
                network_id, journey_id, id, key, words, day, owner_id, own, due, made_at)
            values (:network, :journey, :id, :key, :words, :day, :owner, :own, :due, :now)
            """).paramSource(Parameters.of(row)).update();
    }

    /** What is open comes first, the nearest first. */
    @Transactional(readOnly = true)
    List<Task> list(JourneyId journey) {
        return jdbc.sql(ALL + """
            where journey_id = :journey
            order by done_at desc nulls first, due, id
            limit 100
            """)
                .paramSource(Parameters.with("journey", journey.value()))
                .query(Task.class)
                .list();
    }

    /** What somebody has to do over all their cases. */
    @Transactional(readOnly = true)
    List<Task> listOpenOf(PersonId owner) {
        return jdbc.sql(ALL + """
            where owner_id = :owner
              and done_at is null
            order by due, id
            limit 200
            """)
                .paramSource(Parameters.with("owner", owner))
                .query(Task.class)
                .list();
    }

    /** Once is enough. */
    void finish(JourneyId journey, UUID task, PersonId by) {
        jdbc.sql("""
            update journeys.task
            set done_at = :now, done_by = :by
            where journey_id = :journey
              and id = :id
              and done_at is null
            """)
                .paramSource(Parameters.with("journey", journey.value())
                        .and("id", task)
                        .and("by", by)
                        .and("now", time.instant()))
                .update();
    }
}
