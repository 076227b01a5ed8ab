package express.plans;

import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of all years. What was written there is not changed. */
@Repository
@Transactional
class Reviews {

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            int year,
            LocalDate held,
            String looked,
            String learned,
            Locale language,
            @Nullable PersonId by) {

        Review review() {
            return new Review(year, held, Review.Looked.read(looked), learned, language, by);
        }
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Review> list(NetworkId network) {
        return jdbc.sql("""
            select year, held, looked, learned, language, held_by as by
            from plans.review
            where network_id = :network
            order by year desc
            """).paramSource(Parameters.with("network", network)).query(Row.class).list().stream()
                .map(Row::review)
                .toList();
    }

    @Transactional(readOnly = true)
    Review get(NetworkId network, int year) {
        return list(network).stream()
                .filter(review -> review.year() == year)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the year was not looked back at already. */
    boolean add(NetworkId network, Review review) {
        return jdbc.sql("""
            insert into plans.review (network_id, year, held, looked, learned, language, held_by)
            values (:network, :year, :held, cast(:looked as jsonb), :learned, :language, :by)
            on conflict do nothing
            """)
                        .paramSource(Parameters.of(review)
                                .and("network", network)
                                .and("looked", review.looked().json()))
                        .update()
                == 1;
    }
}
