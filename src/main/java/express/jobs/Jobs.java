package express.jobs;

import express.base.Ids;
import express.base.NotFound;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The jobs that people started. The database shows each only to the one who did. */
@Repository
@Transactional
public class Jobs {

    static final int LATEST = 50;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Supplier<Node> node;

    /** Works may start jobs and the node holds all works, so it is asked for only when it is needed. */
    @Autowired
    Jobs(JdbcClient jdbc, InstantSource time, ObjectProvider<Node> node) {
        this(jdbc, time, node::getObject);
    }

    Jobs(JdbcClient jdbc, InstantSource time, Supplier<Node> node) {
        this.jdbc = jdbc;
        this.time = time;
        this.node = node;
    }

    private record Row(UUID id, String kind, String title, String input, PersonId startedBy, Instant startedAt) {}

    /**
     * Starts a piece of work as soon as the caller's transaction is through, and not at all if it fails. It can be
     * watched at {@code /jobs/<id>}.
     *
     * @param title the message key of what it is called
     * @param input what the work needs to know: ids or a little JSON, no names
     */
    public UUID start(Viewer viewer, String kind, String title, String input) {
        var row = new Row(Ids.next(), kind, title, input, viewer.id(), time.instant());
        jdbc.sql("""
            insert into jobs.job (id, kind, title, input, started_by, started_at, state, run, done, out_of)
            values (:id, :kind, :title, :input, :startedBy, :startedAt, 'WAITING', 0, 0, 0)
            """).paramSource(Parameters.of(row)).update();
        node.get().take(kind, row.id());
        return row.id();
    }

    /** A job, if it is the viewer's own. */
    @Transactional(readOnly = true)
    public Optional<Job> find(UUID id) {
        return jdbc.sql("""
            select id, title, started_at, state, done, out_of, result, reason, ended_at,
                   exists (select from jobs.stopping where job_id = job.id) as stopping
            from jobs.job
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Job.class)
                .optional();
    }

    /** Whether the viewer has started any that are still known, so that a page need not lead to an empty list. */
    @Transactional(readOnly = true)
    public boolean hasAny(Viewer viewer) {
        return jdbc.sql("""
            select exists (select from jobs.job where started_by = :viewer)
            """)
                .paramSource(Parameters.with("viewer", viewer.id()))
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    List<Job> listLatest(Viewer viewer) {
        return jdbc.sql("""
            select id, title, started_at, state, done, out_of, result, reason, ended_at,
                   exists (select from jobs.stopping where job_id = job.id) as stopping
            from jobs.job
            where started_by = :viewer
            order by started_at desc, id desc
            limit :latest
            """)
                .paramSource(Parameters.with("viewer", viewer.id()).and("latest", LATEST))
                .query(Job.class)
                .list();
    }

    /** Asks for the end of one's own job. Its work notices when it next says how far it is. */
    public void stop(Viewer viewer, UUID id) {
        find(id).orElseThrow(NotFound::new);
        jdbc.sql("""
            insert into jobs.stopping (job_id, asked_by, asked_at)
            values (:id, :by, :at)
            on conflict (job_id) do nothing
            """)
                .paramSource(Parameters.with("id", id).and("by", viewer.id()).and("at", time.instant()))
                .update();
    }

    /** Removes jobs that ended before, as the background work {@code retention}; tells how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int removeEndedBefore(Instant end) {
        return jdbc.sql("""
            delete from jobs.job
            where ended_at < :end
            """).paramSource(Parameters.with("end", end)).update();
    }

    private record Exported(
            String title,
            Instant startedAt,
            String state,
            @Nullable Instant endedAt,
            String input) {

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("title", title);
            fields.put("at", startedAt.toString());
            fields.put("state", state);
            Optional.ofNullable(endedAt).ifPresent(end -> fields.put("until", end.toString()));
            fields.put("input", input);
            return fields;
        }
    }

    /** The jobs of a person, as they are given to them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Map<String, Object>> export(PersonId person) {
        return jdbc.sql("""
            select title, started_at, state, ended_at, input
            from jobs.job
            where started_by = :person
            order by started_at, id
            """).paramSource(Parameters.with("person", person)).query(Exported.class).list().stream()
                .map(Exported::fields)
                .toList();
    }

    /** Removes all jobs of a person, as part of erasing them; a run that is under way gives up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonId person) {
        jdbc.sql("""
            delete from jobs.job
            where started_by = :person
            """).paramSource(Parameters.with("person", person)).update();
    }
}
