package express.breakouts;

import express.base.Parameters;
import express.gatherings.Gathering;
import express.gatherings.GatheringId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which answers people were told of, and whether there is reason to look for another. */
@Repository
@Transactional
class Publications {

    /** @param toldAt when all whom it concerns had been told */
    record Publication(
            UUID gathering,
            int number,
            UUID proposal,
            Instant at,
            @Nullable Instant toldAt) {}

    private static final String SELECT = """
        select gathering_id as gathering, number, proposal_id as proposal, at, told_at
        from breakouts.publication
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Publications(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The one that holds. */
    @Transactional(readOnly = true)
    Optional<Publication> find(UUID gathering) {
        return jdbc.sql(SELECT + """
            where gathering_id = :gathering
            order by number desc
            limit 1
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .query(Publication.class)
                .optional();
    }

    /** In which sessions somebody sits by it. */
    @Transactional(readOnly = true)
    List<UUID> seatsOf(UUID gathering, UUID guest) {
        return jdbc.sql("""
            select session_id
            from breakouts.seat
            where guest_id = :guest
              and proposal_id = (
                  select proposal_id
                  from breakouts.publication
                  where gathering_id = :gathering
                  order by number desc
                  limit 1)
            """)
                .paramSource(Parameters.with("gathering", gathering).and("guest", guest))
                .query(UUID.class)
                .list();
    }

    /** Those of which somebody may still have to be told; only the latest of each gathering counts. */
    @Transactional(readOnly = true)
    List<Publication> listUntold(int most) {
        return jdbc.sql(SELECT + """
            where told_at is null
              and not exists (
                  select from breakouts.publication later
                  where later.gathering_id = publication.gathering_id
                    and later.number > publication.number)
            order by at
            limit :most
            """)
                .paramSource(Parameters.with("most", most))
                .query(Publication.class)
                .list();
    }

    /** Whether people were ever told of it. */
    @Transactional(readOnly = true)
    boolean wasPublished(UUID proposal) {
        return jdbc.sql("""
            select exists (select from breakouts.publication where proposal_id = :proposal)
            """)
                .paramSource(Parameters.with("proposal", proposal))
                .query(Boolean.class)
                .single();
    }

    /** Whoever does so holds the desk. */
    void add(Gathering gathering, Proposal proposal) {
        jdbc.sql("""
            insert into breakouts.publication (gathering_id, number, proposal_id, at)
            select :gathering, coalesce(max(number), 0) + 1, :proposal, :now
            from breakouts.publication
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", gathering.id())
                        .and("proposal", proposal.id())
                        .and("now", time.instant()))
                .update();
    }

    void noteTold(Publication it) {
        jdbc.sql("""
            update breakouts.publication
            set told_at = :now
            where gathering_id = :gathering
              and number = :number
            """).paramSource(Parameters.of(it).and("now", time.instant())).update();
    }

    /** Whether they were told something else, or nothing. */
    boolean tell(UUID gathering, UUID guest, String sits) {
        return jdbc.sql("""
            insert into breakouts.told (gathering_id, guest_id, sits)
            values (:gathering, :guest, :sits)
            on conflict (gathering_id, guest_id) do update
            set sits = excluded.sits
            where told.sits <> excluded.sits
            """)
                        .paramSource(Parameters.with("gathering", gathering)
                                .and("guest", guest)
                                .and("sits", sits))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    boolean knows(UUID gathering, UUID guest) {
        return jdbc.sql("""
            select exists (select from breakouts.told where gathering_id = :gathering and guest_id = :guest)
            """)
                .paramSource(Parameters.with("gathering", gathering).and("guest", guest))
                .query(Boolean.class)
                .single();
    }

    /** Something changed: whether anything follows from it is seen later. */
    void noteVacancy(GatheringId gathering) {
        jdbc.sql("""
            insert into breakouts.vacancy (gathering_id, since)
            values (:gathering, :now)
            on conflict (gathering_id) do update
            set since = excluded.since
            """)
                .paramSource(Parameters.with("gathering", gathering.value()).and("now", time.instant()))
                .update();
    }

    record Vacancy(UUID gathering, Instant since) {}

    @Transactional(readOnly = true)
    List<Vacancy> listVacancies(int most) {
        return jdbc.sql("""
            select gathering_id as gathering, since
            from breakouts.vacancy
            order by since
            limit :most
            """)
                .paramSource(Parameters.with("most", most))
                .query(Vacancy.class)
                .list();
    }

    /** Unless something changed again meanwhile. */
    void removeVacancy(Vacancy it) {
        jdbc.sql("""
            delete from breakouts.vacancy
            where gathering_id = :gathering
              and since = :since
            """).paramSource(Parameters.of(it)).update();
    }
}
