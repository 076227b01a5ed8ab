package express.accompaniment;

import express.base.ChainStep;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.journeys.CaseFile;
import express.ui.Typed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cases of one adviser, in the order in which they have to be looked after, or in another that they choose. */
@Repository
@Transactional
class Caseload {

    static final int PAGE = 50;
    static final int USUAL_SILENCE = 30;

    /**
     * One case.
     *
     * @param due the first day that bites; nothing, if none does
     * @param turn whose turn it is then
     */
    record Row(
            UUID journey,
            boolean leads,
            CaseFile.State state,
            @Nullable ChainStep chain,
            Instant openedAt,
            Instant touchedAt,
            @Nullable LocalDate due,
            @Nullable Awaited turn,
            @Nullable Instant appointmentAt,
            String key) {}

    /** How the list is sorted; each by a day, so that it can be read on from any line. */
    enum Order {
        /** Whatever comes first: something due, an appointment, or a silence that lasts too long. */
        NEXT("least(due, coalesce(cast(appointment_at as date), 'infinity'),"
                + " case when state = 'OPEN' then cast(touched_at as date) + cast(:silence as int)"
                + " else cast('infinity' as date) end)"),
        DUE("due"),
        APPOINTMENT("coalesce(cast(appointment_at as date), 'infinity')"),
        SILENT("cast(touched_at as date)"),
        OPENED("cast(opened_at as date)");

        private final String day;

        Order(String day) {
            this.day = day;
        }

        String key() {
            return "accompaniment.order." + slug();
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which of them. */
    enum Which {
        ALL("state <> 'CLOSED'"),
        LATE("state <> 'CLOSED' and due < :today"),
        QUIET("state = 'OPEN' and touched_at < :quiet"),
        WAITING("state <> 'CLOSED' and turn in ('PERSON', 'OTHER')"),
        MINE("state <> 'CLOSED' and turn in ('ADVISER', 'DATE')");

        private final String rows;

        Which(String rows) {
            this.rows = rows;
        }

        String key() {
            return "accompaniment.which." + slug();
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Behind which line a page begins. */
    record Place(String day, UUID id) {

        static @Nullable Place of(String typed) {
            String[] parts = typed.split("_", 2);
            return parts.length == 2
                            && (parts[0].equals("infinity")
                                    || Typed.date(parts[0]).isPresent())
                            && parts[1].matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? new Place(parts[0], UUID.fromString(parts[1]))
                    : null;
        }

        static String of(Row row) {
            return row.key() + "_" + row.journey();
        }
    }

    /** How many there are of each kind. */
    record Sums(long all, long late, long quiet, long waiting, long today) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Caseload(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** One more than a page, if there is more. */
    @Transactional(readOnly = true)
    List<Row> list(OrganisationId holder, PersonId adviser, Which which, Order order, @Nullable Place after) {
        return jdbc.sql("""
            select journey_id as journey, leads, state, chain, opened_at, touched_at,
                   nullif(due, 'infinity') as due, turn, appointment_at, cast(day as text) as key
            from (
                select *, %s as day
                from accompaniment.load
                where person_id = :adviser
                  and holder_id = :holder
                  and %s) mine
            where cast(:day as date) is null
               or (day, journey_id) > (cast(:day as date), cast(:id as uuid))
            order by day, journey_id
            limit :most
            """.formatted(order.day, which.rows))
                .paramSource(parameters(holder, adviser)
                        .and("day", after == null ? null : after.day())
                        .and("id", after == null ? null : after.id())
                        .and("most", PAGE + 1))
                .query(Row.class)
                .list();
    }

    private Parameters parameters(OrganisationId holder, PersonId adviser) {
        int silence = silence(holder);
        return Parameters.with("holder", holder)
                .and("adviser", adviser)
                .and("silence", silence)
                .and("today", today())
                .and("tomorrow", tomorrow())
                .and("quiet", time.instant().minus(Duration.ofDays(silence)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    private Instant tomorrow() {
        return today().plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    @Transactional(readOnly = true)
    Sums sums(OrganisationId holder, PersonId adviser) {
        return jdbc.sql("""
            select count(*) as all, count(*) filter (where due < :today) as late,
                   count(*) filter (where state = 'OPEN' and touched_at < :quiet) as quiet,
                   count(*) filter (where turn in ('PERSON', 'OTHER')) as waiting,
                   count(*) filter (where due <= :today or appointment_at < :tomorrow) as today
            from accompaniment.load
            where person_id = :adviser
              and holder_id = :holder
              and state <> 'CLOSED'
            """)
                .paramSource(parameters(holder, adviser))
                .query(Sums.class)
                .single();
    }

    /** All that go on in a network, for a form that names each. */
    @Transactional(readOnly = true)
    List<UUID> listAll(NetworkId network, OrganisationId holder, PersonId adviser) {
        return jdbc.sql("""
            select journey_id
            from accompaniment.load
            where network_id = :network
              and holder_id = :holder
              and person_id = :adviser
              and state in ('OPEN', 'PAUSED')
            order by opened_at, journey_id
            limit 500
            """)
                .paramSource(parameters(holder, adviser).and("network", network))
                .query(UUID.class)
                .list();
    }

    /** After so many days without a happening somebody counts as silent there. */
    @Transactional(readOnly = true)
    int silence(OrganisationId holder) {
        return jdbc.sql("select silent_days from accompaniment.house where holder_id = :holder")
                .paramSource(Parameters.with("holder", holder))
                .query(Integer.class)
                .optional()
                .orElse(USUAL_SILENCE);
    }

    void count(OrganisationId holder, int silence) {
        jdbc.sql("""
            insert into accompaniment.house (holder_id, silent_days)
            values (:holder, :silence)
            on conflict (holder_id) do update
            set silent_days = excluded.silent_days
            """)
                .paramSource(Parameters.with("holder", holder).and("silence", silence))
                .update();
    }
}
