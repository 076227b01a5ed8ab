package express.practices;

import express.base.Ids;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The practices and their publications. */
@Repository
class Practices {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Practices(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            UUID id,
            String slug,
            @Nullable String starter,
            @Nullable Instant editedAt) {}

    /**
     * Brings the practices of a release: new ones are published, those that nobody touched follow the release, those
     * that a person edited stay as they are. Of two nodes that start together one waits for the other.
     */
    @Transactional
    void bring(List<Sheet> starters) {
        waitForOthers();
        starters.forEach(this::bring);
    }

    /** One transaction publishes at a time, so that publications become visible in the order of their numbers. */
    private void waitForOthers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('practices.publish'))")
                .query()
                .listOfRows();
    }

    private void bring(Sheet starter) {
        String fingerprint = Sheets.fingerprint(starter);
        Optional<Row> known = find(starter.slug());
        if (known.isEmpty()) {
            publish(insert(starter.slug(), fingerprint), starter);
        } else if (known.get().editedAt() == null
                && !fingerprint.equals(known.get().starter())) {
            follow(known.get().id(), fingerprint);
            publish(known.get().id(), starter);
        }
    }

    private Optional<Row> find(String slug) {
        return jdbc.sql("""
            select id, slug, starter, edited_at
            from practices.practice
            where slug = :slug
            """)
                .paramSource(Parameters.with("slug", slug))
                .query(Row.class)
                .optional();
    }

    private UUID insert(String slug, String starter) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into practices.practice (id, slug, starter)
            values (:id, :slug, :starter)
            """)
                .paramSource(Parameters.with("id", id).and("slug", slug).and("starter", starter))
                .update();
        return id;
    }

    private void follow(UUID practice, String starter) {
        jdbc.sql("""
            update practices.practice
            set starter = :starter
            where id = :id
            """)
                .paramSource(Parameters.with("id", practice).and("starter", starter))
                .update();
    }

    private void publish(UUID practice, Sheet sheet) {
        waitForOthers();
        jdbc.sql("""
            insert into practices.publication (practice_id, version, published_at, status, sheet)
            select :practice, coalesce(max(version), 0) + 1, :at, :status, cast(:sheet as jsonb)
            from practices.publication
            where practice_id = :practice
            """)
                .paramSource(Parameters.with("practice", practice)
                        .and("at", time.instant())
                        .and("status", Publication.Status.FROM_PUBLIC_SOURCES)
                        .and("sheet", Sheets.write(sheet)))
                .update();
    }

    /** Grows with every publication: who has seen this number has seen all. */
    long lastChange() {
        return jdbc.sql("select coalesce(max(number), 0) from practices.publication")
                .query(Long.class)
                .single();
    }

    List<Publication> listLatest() {
        return jdbc.sql("""
            select distinct on (practice_id)
                   practice_id, version, published_at, status, sheet
            from practices.publication
            order by practice_id, version desc
            """).query(Practices::publication).list();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getObject("practice_id", UUID.class),
                row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                Publication.Status.valueOf(row.getString("status")),
                Sheets.read(row.getString("sheet")));
    }
}
