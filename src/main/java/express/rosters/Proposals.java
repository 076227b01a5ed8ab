package express.rosters;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last proposal for each week of a house. */
@Repository
@Transactional
class Proposals {

    private record Head(Instant madeAt, long cost, long bound, double arrival) {}

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> find(OrganisationId house, LocalDate monday) {
        return jdbc.sql("""
            select made_at, cost, bound, arrival
            from rosters.proposal
            where house_id = :house
              and monday = :monday
            """)
                .paramSource(of(house, monday))
                .query(Head.class)
                .optional()
                .map(it -> new Proposal(it.madeAt(), it.cost(), it.bound(), it.arrival(), places(house, monday)));
    }

    private List<Proposal.Place> places(OrganisationId house, LocalDate monday) {
        return jdbc.sql("""
            select request_id as request, person_id as person, pinned
            from rosters.place
            where house_id = :house
              and monday = :monday
            order by request_id
            """)
                .paramSource(of(house, monday))
                .query(Proposal.Place.class)
                .list();
    }

    /** In the place of what was proposed before; of two who do so at once the later stands. */
    public void keep(OrganisationId house, LocalDate monday, Proposal proposal) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:week, 0))::text")
                .paramSource(Parameters.with("week", "rosters.week " + house + monday))
                .query(String.class)
                .single();
        jdbc.sql("""
            delete from rosters.proposal
            where house_id = :house
              and monday = :monday
            """).paramSource(of(house, monday)).update();
        jdbc.sql("""
            insert into rosters.proposal (house_id, monday, made_at, cost, bound, arrival)
            values (:house, :monday, :madeAt, :cost, :bound, :arrival)
            """)
                .paramSource(of(house, monday)
                        .and("madeAt", proposal.madeAt())
                        .and("cost", proposal.cost())
                        .and("bound", proposal.bound())
                        .and("arrival", proposal.arrival()))
                .update();
        proposal.places()
                .forEach(it -> jdbc.sql("""
                    insert into rosters.place (house_id, monday, request_id, person_id, pinned)
                    values (:house, :monday, :request, :person, :pinned)
                    """)
                        .paramSource(of(house, monday)
                                .and("request", it.request())
                                .and("person", it.person())
                                .and("pinned", it.pinned()))
                        .update());
    }

    private static Parameters of(OrganisationId house, LocalDate monday) {
        return Parameters.with("house", house).and("monday", monday);
    }
}
