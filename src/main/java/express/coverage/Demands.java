package express.coverage;

import express.base.NetworkId;
import express.base.Parameters;
import express.services.ServicesEvents.Referred;
import express.services.ServicesEvents.Sought;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was looked for in all networks, by month. Who works in a network sees what was looked for there. */
@Repository
@Transactional
class Demands {

    private static final int MONTHS = 12;
    private static final int LONGEST_PLACE = 200;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Demands(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void count(Sought sought) {
        jdbc.sql("select coverage.count_demand(:network, :month, :step, :target, :language, :district)")
                .paramSource(Parameters.with("network", sought.network())
                        .and("month", month())
                        .and("step", sought.step())
                        .and("target", sought.group())
                        .and("language", sought.language())
                        .and("district", place(sought.district()).orElse(null)))
                .query()
                .listOfRows();
    }

    void count(Referred referred) {
        jdbc.sql("select coverage.count_referred(:network, :month, :step, :language, :district, :came, :days)")
                .paramSource(Parameters.with("network", referred.network())
                        .and("month", month())
                        .and("step", referred.step())
                        .and("language", referred.language())
                        .and("district", place(referred.district()).orElse(null))
                        .and("came", referred.came())
                        .and("days", referred.days()))
                .query()
                .listOfRows();
    }

    private LocalDate month() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC).withDayOfMonth(1);
    }

    /** As services write their places. */
    private static Optional<String> place(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(district -> district.replaceAll("[\\s,]+", " ").strip())
                .filter(district -> !district.isEmpty())
                .map(district -> district.substring(0, Math.min(district.length(), LONGEST_PLACE)));
    }

    /** What came of sending people on, in the last twelve months. */
    @Transactional(readOnly = true)
    List<Reached.Line> listReferred(NetworkId network) {
        return jdbc.sql("""
            select step, language, district, came, sum(times) as times, sum(days) as days
            from coverage.referred
            where network_id = :network
              and month > :before
            group by step, language, district, came
            """)
                .paramSource(Parameters.with("network", network).and("before", month().minusMonths(MONTHS)))
                .query(Reached.Line.class)
                .list();
    }

    /** Of the last twelve months, this one included. */
    @Transactional(readOnly = true)
    List<Demand> list(NetworkId network) {
        return jdbc.sql("""
            select step, target, language, district, sum(sought) as sought
            from coverage.demand
            where network_id = :network
              and month > :before
            group by step, target, language, district
            """)
                .paramSource(Parameters.with("network", network).and("before", month().minusMonths(MONTHS)))
                .query(Demand.class)
                .list();
    }
}
