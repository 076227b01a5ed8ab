package express.invoicing;

import express.base.OrganisationId;
import express.base.Parameters;
import express.interpreting.Tally;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What those who fund interpreting count of a month, as it stood when the month was run. */
@Repository
@Transactional
class Counts {

    record Count(
            String language,
            Mode mode,
            String topic,
            int done,
            long minutes,
            long words,
            int inVain,
            int missed,
            int calledOff,
            int unfilled,
            Instant countedAt) {

        BigDecimal hours() {
            return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
        }
    }

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Count> list(OrganisationId house, LocalDate month) {
        return jdbc.sql("""
            select language, mode, topic, done, minutes, words, in_vain, missed, called_off, unfilled, counted_at
            from invoicing.tally
            where house_id = :house
              and month = :month
            order by language, mode, topic
            """)
                .paramSource(Parameters.with("house", house).and("month", month))
                .query(Count.class)
                .list();
    }

    /** A month that was run, and when last. */
    record Run(LocalDate month, Instant at) {}

    @Transactional(readOnly = true)
    public List<Run> listRuns(OrganisationId house, LocalDate from) {
        return jdbc.sql("""
            select month, at
            from invoicing.run
            where house_id = :house
              and month >= :from
            order by month
            """)
                .paramSource(Parameters.with("house", house).and("from", from))
                .query(Run.class)
                .list();
    }

    /** In the place of what was counted before; that the month was run is kept, also where nothing was to be counted. */
    void put(OrganisationId house, LocalDate month, List<Tally> tallies, Instant at) {
        jdbc.sql("""
            delete from invoicing.tally
            where house_id = :house
              and month = :month
            """)
                .paramSource(Parameters.with("house", house).and("month", month))
                .update();
        jdbc.sql("""
            insert into invoicing.tally
                (house_id, month, language, mode, topic, done, minutes, words, in_vain, missed, called_off, unfilled,
                 counted_at)
            select :house, :month, counted.*, :at
            from unnest(
                cast(:language as text[]), cast(:mode as text[]), cast(:topic as text[]), cast(:done as int[]),
                cast(:minutes as bigint[]), cast(:words as bigint[]), cast(:inVain as int[]), cast(:missed as int[]),
                cast(:calledOff as int[]), cast(:unfilled as int[]))
                as counted
            """)
                .paramSource(Parameters.each(tallies, Tally.class)
                        .and("house", house)
                        .and("month", month)
                        .and("at", at))
                .update();
        jdbc.sql("""
            insert into invoicing.run (house_id, month, at)
            values (:house, :month, :at)
            on conflict (house_id, month) do update
            set at = excluded.at
            """)
                .paramSource(Parameters.with("house", house).and("month", month).and("at", at))
                .update();
    }
}
