package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import express.messaging.Channel;
import express.messaging.Recipient;
import express.tariffs.Mode;
import express.tariffs.Scale;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the missions of a month came to, party by party, for whoever makes documents of it. */
@Repository
@Transactional(readOnly = true)
public class MonthLines {

    private final JdbcClient jdbc;
    private final InstantSource time;

    MonthLines(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public int count(OrganisationId house, LocalDate month) {
        return jdbc.sql("""
            select count(*)
            from (select distinct scale, party_id
                  from interpreting.line
                  where house_id = :house and month = :month and undone_at is null) as party
            """).paramSource(of(house, month)).query(Integer.class).single();
    }

    /** Those who are charged or paid, by their number, after another. */
    public List<UUID> parties(OrganisationId house, LocalDate month, Scale scale, @Nullable UUID after, int most) {
        return jdbc.sql("""
            select distinct party_id
            from interpreting.line
            where house_id = :house
              and month = :month
              and scale = :scale
              and undone_at is null
              and (cast(:after as uuid) is null or party_id > cast(:after as uuid))
            order by party_id
            limit :most
            """)
                .paramSource(
                        of(house, month).and("scale", scale).and("after", after).and("most", most))
                .query(UUID.class)
                .list();
    }

    /** What they are charged or paid for, each by the day. */
    public List<Entry> list(OrganisationId house, LocalDate month, Scale scale, Collection<UUID> parties) {
        return jdbc.sql(Ledger.LINES + """
            where line.house_id = :house
              and line.month = :month
              and line.scale = :scale
              and line.undone_at is null
              and line.party_id = any (cast(:parties as uuid[]))
            order by line.party_id, request.begins_at, line.request_id, line.number
            """)
                .paramSource(of(house, month).and("scale", scale).and("parties", parties))
                .query(Entry.class)
                .list();
    }

    /** What clients were owed in earlier months, the oldest first, whether it was deducted since or not. */
    public List<Entry> listOwed(OrganisationId house, LocalDate month, Collection<UUID> clients) {
        return jdbc.sql(Ledger.LINES + """
            where line.house_id = :house
              and line.kind = 'MISSED'
              and line.undone_at is null
              and line.month < :month
              and line.party_id = any (cast(:clients as uuid[]))
            order by line.party_id, request.begins_at, line.request_id, line.number
            """)
                .paramSource(of(house, month).and("clients", clients))
                .query(Entry.class)
                .list();
    }

    /** What clients are owed for missions of a month, whether it was deducted since or not. */
    public List<Entry> listOwed(OrganisationId house, LocalDate month) {
        return jdbc.sql(Ledger.LINES + """
            where line.house_id = :house
              and line.kind = 'MISSED'
              and line.undone_at is null
              and line.month = :month
            order by line.party_id, request.begins_at, line.request_id, line.number
            """)
                .paramSource(of(house, month))
                .query(Entry.class)
                .list();
    }

    /** A line of a mission, on one side. */
    public record Back(UUID request, int number) {}

    /** These were taken back: what was charged, paid and earned is counted without them from now on. */
    @Transactional
    public void takeBack(OrganisationId house, Scale scale, List<Back> lines, Instant at) {
        jdbc.sql("""
            update interpreting.line
            set undone_at = :at
            from unnest(cast(:request as uuid[]), cast(:number as int[])) as back (request_id, number)
            where line.house_id = :house
              and line.scale = :scale
              and line.request_id = back.request_id
              and line.number = back.number
              and line.undone_at is null
            """)
                .paramSource(Parameters.each(lines, Back.class)
                        .and("house", house)
                        .and("scale", scale)
                        .and("at", at))
                .update();
    }

    /** What was written since a moment, whatever side it is of. */
    public List<Entry> listSince(OrganisationId house, LocalDate month, Instant since, int most) {
        return jdbc.sql(Ledger.LINES + """
            where line.house_id = :house
              and line.month = :month
              and line.written_at >= :since
              and line.undone_at is null
            order by line.written_at desc
            limit :most
            """)
                .paramSource(of(house, month).and("since", since).and("most", most))
                .query(Entry.class)
                .list();
    }

    /** For how many missions of a month that are over nothing was signed or delivered: nothing is charged or paid for them yet. */
    public int unsigned(OrganisationId house, LocalDate month) {
        return jdbc.sql("""
            select count(*)
            from interpreting.request
            where house_id = :house
              and state = 'COVERED'
              and day >= :month
              and day < cast(:month as date) + interval '1 month'
              and begins_at + minutes * interval '1 minute' < :now
            """)
                .paramSource(of(house, month).and("now", time.instant()))
                .query(Integer.class)
                .single();
    }

    private record Billing(UUID client, String address) {}

    /** Where invoices go, by the latest agreement of each. */
    public Map<UUID, String> billing(OrganisationId house, Collection<UUID> clients) {
        return jdbc
                .sql("""
                    select distinct on (client_id) client_id as client, billing_address as address
                    from interpreting.agreement
                    where house_id = :house
                      and client_id = any (cast(:clients as uuid[]))
                    order by client_id, since desc
                    """)
                .paramSource(Parameters.with("house", house).and("clients", clients))
                .query(Billing.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Billing::client, Billing::address));
    }

    private record Named(UUID id, String name) {}

    /** What other houses are called, who are paid as interpreters are. */
    public Map<UUID, String> partners(OrganisationId house, Collection<UUID> ids) {
        return jdbc
                .sql("""
                    select id, name
                    from interpreting.partner
                    where house_id = :house
                      and id = any (cast(:ids as uuid[]))
                    """)
                .paramSource(Parameters.with("house", house).and("ids", ids))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    private record Desk(String name, String email, Locale language) {}

    /** Where another house that is paid is written to. */
    public Optional<Recipient> partner(OrganisationId house, UUID id) {
        return jdbc.sql("""
            select name, email, language
            from interpreting.partner
            where house_id = :house
              and id = :id
            """)
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(Desk.class)
                .optional()
                .map(it -> new Recipient(null, it.name(), it.email(), Channel.EMAIL, it.language()));
    }

    private record Begun(UUID request, Instant at) {}

    /** When these were to begin, for whoever knows them by that. */
    public Map<UUID, Instant> beginnings(OrganisationId house, Collection<UUID> requests) {
        return jdbc
                .sql("""
                    select id as request, begins_at as at
                    from interpreting.request
                    where house_id = :house
                      and id = any (cast(:requests as uuid[]))
                    """)
                .paramSource(Parameters.with("house", house).and("requests", requests))
                .query(Begun.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Begun::request, Begun::at));
    }

    private record Row(
            String language,
            Mode mode,
            Topic topic,
            int done,
            long minutes,
            long words,
            int inVain,
            int missed,
            int calledOff,
            int unfilled) {

        Tally tally() {
            return new Tally(language, mode, topic.key(), done, minutes, words, inVain, missed, calledOff, unfilled);
        }
    }

    private static final String MISSED = """
        (request.state = 'CANCELLED' and exists (
            select from interpreting.cancellation
            where cancellation.house_id = request.house_id
              and cancellation.request_id = request.id
              and cancellation.side = 'INTERPRETER'))
        """;

    /** Whoever was there counts, also when nobody else came; what is not filled is as in {@link Fillings}. */
    public List<Tally> tally(OrganisationId house, LocalDate month) {
        return jdbc
                .sql("""
                    select request.language, request.mode, request.topic,
                           count(*) filter (where request.state = 'DONE') as done,
                           coalesce(sum(extract(epoch from sheet.ended_at - sheet.began_at) / 60)
                               filter (where request.state = 'DONE'), 0)::bigint as minutes,
                           coalesce(sum(request.words) filter (where request.state = 'DONE'), 0)::bigint as words,
                           count(*) filter (where request.state = 'NOBODY_CAME') as in_vain,
                           count(*) filter (where %2$s) as missed,
                           count(*) filter (where request.state = 'CANCELLED' and not %1$s and not %2$s) as called_off,
                           count(*) filter (where %1$s) as unfilled
                    from interpreting.request
                    left join interpreting.sheet on sheet.house_id = request.house_id
                        and sheet.request_id = request.id and not sheet.contested
                    where request.house_id = :house
                      and request.day >= :month
                      and request.day < cast(:month as date) + interval '1 month'
                    group by request.language, request.mode, request.topic
                    order by request.language, request.mode, request.topic
                    """.formatted(Fillings.UNFILLED, MISSED))
                .paramSource(of(house, month).and("now", time.instant()))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::tally)
                .toList();
    }

    private static Parameters of(OrganisationId house, LocalDate month) {
        return Parameters.with("house", house).and("month", month);
    }
}
