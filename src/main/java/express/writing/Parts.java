package express.writing;

import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The facts of drafts, part by part. Each saving adds a row; the latest holds. */
@Repository
@Transactional
class Parts {

    private static final int NEVER = 0;

    /** A part as it was saved last. */
    record Saved(
            Part part,
            int version,
            Typed typed,
            Instant at,
            @Nullable PersonId by) {

        static Saved never(Part part) {
            return new Saved(part, NEVER, Typed.NOTHING, Instant.EPOCH, null);
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    Parts(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Saved get(DraftId draft, Part part) {
        return Optional.ofNullable(list(draft).get(part)).orElseGet(() -> Saved.never(part));
    }

    @Transactional(readOnly = true)
    Map<Part, Saved> list(DraftId draft) {
        Map<Part, Saved> latest = new EnumMap<>(Part.class);
        jdbc.sql("""
            select distinct on (part) part, version, typed, saved_at, saved_by
            from writing.part
            where draft_id = :draft
            order by part, version desc
            """)
                .paramSource(Parameters.with("draft", draft.value()))
                .query(Parts::saved)
                .list()
                .forEach(saved -> latest.put(saved.part(), saved));
        return latest;
    }

    private static Saved saved(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("saved_by", UUID.class);
        return new Saved(
                Part.valueOf(row.getString("part")),
                row.getInt("version"),
                Typed.read(row.getString("typed")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by));
    }

    /**
     * Takes what was typed by somebody who had that version before them. Of two who save the same version at once the
     * second is told; who types what stands there already changes nothing.
     */
    boolean save(Viewer by, DraftId draft, Part part, int seen, Typed typed) {
        return get(draft, part).typed().equals(typed) || insert(by, draft, part, seen + 1, typed);
    }

    private boolean insert(Viewer by, DraftId draft, Part part, int version, Typed typed) {
        return jdbc.sql("""
            insert into writing.part (draft_id, part, version, typed, saved_at, saved_by)
            select :draft, :part, :version, cast(:typed as jsonb), :at, :by
            where :version = 1 + (select coalesce(max(version), 0)
                                  from writing.part
                                  where draft_id = :draft
                                    and part = :part)
            on conflict (draft_id, part, version) do nothing
            """)
                        .paramSource(Parameters.with("draft", draft.value())
                                .and("part", part)
                                .and("version", version)
                                .and("typed", typed.write())
                                .and("at", time.instant())
                                .and("by", by.id()))
                        .update()
                > 0;
    }
}
