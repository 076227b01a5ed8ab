package express.assessments;

import express.base.Ids;
import express.base.NetworkId;
import express.base.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What networks may see of each other: counted once, and never again. */
@Repository
@Transactional
class Cohorts {

    private final JdbcClient jdbc;

    Cohorts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param until the first day after the quarters whose rounds it is made of
     * @param networks how many there are in it
     */
    record Cohort(UUID id, LocalDate until, int networks) {}

    @Transactional(readOnly = true)
    Optional<Cohort> findLatest(String instrument) {
        return jdbc.sql("""
            select id, until, networks
            from assessments.cohort
            where instrument = :instrument
            order by until desc
            limit 1
            """)
                .paramSource(Parameters.with("instrument", instrument))
                .query(Cohort.class)
                .optional();
    }

    private record Row(String section, double median) {}

    /** By section. */
    @Transactional(readOnly = true)
    Map<String, Double> medians(Cohort cohort) {
        return jdbc.sql("""
            select section, median
            from assessments.cohort_median
            where cohort_id = :cohort
            """).paramSource(Parameters.with("cohort", cohort.id())).query(Row.class).list().stream()
                .collect(Collectors.toMap(Row::section, Row::median));
    }

    /** The rounds of a network that were closed in a time, the latest first. */
    @Transactional(readOnly = true)
    List<UUID> listClosed(NetworkId network, String instrument, Instant from, Instant until) {
        return jdbc.sql("""
            select id
            from assessments.assessment
            where network_id = :network
              and instrument = :instrument
              and closed_at >= :from
              and closed_at < :until
            order by closed_at desc
            """)
                .paramSource(Parameters.with("network", network)
                        .and("instrument", instrument)
                        .and("from", from)
                        .and("until", until))
                .query(UUID.class)
                .list();
    }

    /** A median of networks, and of how many. */
    record Median(double value, int networks) {}

    /** Of two nodes that count at once one writes it down. */
    void fix(String instrument, LocalDate until, int networks, Map<String, Median> medians) {
        UUID id = Ids.next();
        int fixed = jdbc.sql("""
            insert into assessments.cohort (id, instrument, until, networks)
            values (:id, :instrument, :until, :networks)
            on conflict (instrument, until) do nothing
            """)
                .paramSource(Parameters.with("id", id)
                        .and("instrument", instrument)
                        .and("until", until)
                        .and("networks", networks))
                .update();
        if (fixed > 0) {
            medians.forEach((section, median) -> jdbc.sql("""
                insert into assessments.cohort_median (cohort_id, section, median, networks)
                values (:id, :section, :median, :networks)
                """)
                    .paramSource(Parameters.with("id", id)
                            .and("section", section)
                            .and("median", median.value())
                            .and("networks", median.networks()))
                    .update());
        }
    }
}
