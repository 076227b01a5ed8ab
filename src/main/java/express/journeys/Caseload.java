package express.journeys;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.ui.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of an organisation in the order in which they were left: who was silent longest stands first. */
@Repository
@Transactional(readOnly = true)
class Caseload {

    static final int PAGE = 50;

    /**
     * One file.
     *
     * @param called nothing, if the name is not for the viewer
     * @param lead nobody, if whoever had it has gone
     */
    record Row(
            JourneyId id,
            CaseFile.State state,
            @Nullable ChainStep step,
            Instant openedAt,
            Instant touchedAt,
            @Nullable String called,
            @Nullable Locale language,
            @Nullable PersonId lead) {}

    /** Behind which line a page begins. */
    record Place(Instant touchedAt, UUID id) {

        static @Nullable Place of(String typed) {
            String[] parts = typed.split("_", 2);
            try {
                return parts.length == 2
                        ? Typed.instant(parts[0])
                                .map(at -> new Place(at, UUID.fromString(parts[1])))
                                .orElse(null)
                        : null;
            } catch (IllegalArgumentException none) {
                return null;
            }
        }

        static String of(Row row) {
            return row.touchedAt() + "_" + row.id();
        }
    }

    /** First which files, of which an index holds all that is asked; only then what each of those shown is called. */
    private static final String FILES = """
        with file as (
            select journey.network_id, journey.id, journey.state, journey.step, journey.opened_at, journey.touched_at
            from journeys.journey
        """;

    private static final String PAGED = """
              and (journey.touched_at, journey.id) > (
                coalesce(cast(:at as timestamptz), '-infinity'),
                coalesce(cast(:id as uuid), '00000000-0000-0000-0000-000000000000'))
            order by journey.touched_at, journey.id
            limit :most)
        select file.id, file.state, file.step, file.opened_at, file.touched_at, name.name as called, name.language,
               lead.person_id as lead
        from file
        left join journeys.name on name.network_id = file.network_id
            and name.journey_id = file.id
            and name.place = 0
        left join journeys.case_worker lead on lead.network_id = file.network_id
            and lead.journey_id = file.id
            and lead.leads
            and lead.until is null
        order by file.touched_at, file.id
        """;

    private final JdbcClient jdbc;

    Caseload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody has in hand there. */
    List<Row> listMine(OrganisationId holder, PersonId me, @Nullable Place after) {
        return list("""
            where journey.holder_id = :holder
              and journey.state <> 'CLOSED'
              and journey.id in (
                select journey_id
                from journeys.case_worker
                where person_id = :me
                  and until is null)
            """, holder, me, after);
    }

    /** All of them, mostly without a name. */
    List<Row> listAll(OrganisationId holder, boolean closed, @Nullable Place after) {
        return list(
                closed
                        ? "where journey.holder_id = :holder and journey.state = 'CLOSED'"
                        : "where journey.holder_id = :holder and journey.state <> 'CLOSED'",
                holder,
                null,
                after);
    }

    private List<Row> list(String which, OrganisationId holder, @Nullable PersonId me, @Nullable Place after) {
        return jdbc.sql(FILES + which + PAGED)
                .paramSource(Parameters.with("holder", holder)
                        .and("me", me)
                        .and("at", after == null ? null : after.touchedAt())
                        .and("id", after == null ? null : after.id())
                        .and("most", PAGE + 1))
                .query(Row.class)
                .list();
    }

    /** What others share with an organisation, as far as it is open to the viewer. */
    List<Row> listShared(OrganisationId receiver, @Nullable Place after) {
        return list("""
            where journey.id in (
                select journey_id
                from journeys.sight
                where grantee = :holder
                  and kind = 'CONSENT'
                  and until > now())
            """, receiver, null, after);
    }
}
