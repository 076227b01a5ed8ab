package express.interpreting;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** For what somebody was found, and for what nobody, by language. */
@Repository
@Transactional(readOnly = true)
public class Fillings {

    /** Nobody was found until it began, or until the house called it off; the one definition for all who count. */
    static final String UNFILLED = """
        (request.state = 'OPEN' and request.begins_at < :now
            or request.state = 'CANCELLED' and request.covered_at is null and exists (
                select from interpreting.cancellation
                where cancellation.house_id = request.house_id
                  and cancellation.request_id = request.id
                  and cancellation.side = 'HOUSE'))
        """;

    /** Somebody was found, and whoever asked was let down. That is no lack of people who speak the language. */
    private static final String LET_DOWN = """
        (request.state = 'CANCELLED' and request.covered_at is not null and exists (
            select from interpreting.cancellation
            where cancellation.house_id = request.house_id
              and cancellation.request_id = request.id
              and cancellation.side in ('HOUSE', 'INTERPRETER')))
        """;

    private final JdbcClient jdbc;

    Fillings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where most are missing first. */
    public List<Filling> list(Collection<OrganisationId> houses, LocalDate from, Instant now) {
        return jdbc.sql("""
            select request.language, count(*) as asked,
                   count(*) filter (where request.covered_at is not null and not %2$s) as filled,
                   count(*) filter (where %1$s) as unfilled,
                   count(*) filter (where %2$s) as missed,
                   coalesce(round(percentile_cont(0.5)
                       within group (order by extract(epoch from request.covered_at - request.asked_at) / 60)
                       filter (where request.covered_at is not null)), 0)::bigint as minutes
            from interpreting.request
            where request.house_id = any (cast(:houses as uuid[]))
              and request.day >= :from
            group by request.language
            order by unfilled desc, asked desc, request.language
            """.formatted(UNFILLED, LET_DOWN))
                .paramSource(Parameters.with("houses", houses).and("from", from).and("now", now))
                .query(Filling.class)
                .list();
    }

    private record Row(OrganisationId house, UUID request, String language, Topic topic) {

        Unfilled unfilled() {
            return new Unfilled(house, request, language, step(topic));
        }
    }

    private static ChainStep step(Topic topic) {
        return switch (topic) {
            case MONEY -> ChainStep.FINANCE;
            case LEARNING -> ChainStep.SELF_ENTREPRENEURSHIP;
            default -> ChainStep.INFORMATION;
        };
    }

    /** Those that were to begin since then, except for some that are known. */
    public List<Unfilled> listUnfilled(Instant since, Instant now, Collection<UUID> except, int most) {
        return jdbc
                .sql("""
                    select request.house_id as house, request.id as request, request.language, request.topic
                    from interpreting.request
                    where (request.state = 'OPEN' or request.state = 'CANCELLED' and request.covered_at is null)
                      and request.begins_at >= :since
                      and request.begins_at < :now
                      and request.id <> all (cast(:except as uuid[]))
                      and %s
                    order by request.begins_at
                    limit :most
                    """.formatted(UNFILLED))
                .paramSource(Parameters.with("since", since)
                        .and("now", now)
                        .and("except", except)
                        .and("most", most))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::unfilled)
                .toList();
    }
}
