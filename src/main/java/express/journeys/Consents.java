package express.journeys;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** To what people said yes. Before anything is given on, ask whether there is a living one. */
@Repository
@Transactional
public class Consents {

    private static final String ALL = """
        select id, journey_id as journey, purpose, receiver_id as receiver, categories, about, until, wording, language,
               explained_by, interpreter, way, asked_at, given_at, withdrawn_at
        from journeys.consent
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Consents(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The living one that lasts longest, if there is any. */
    @Transactional(readOnly = true)
    public Optional<Consent> findLiving(JourneyId journey, Purpose purpose, OrganisationId receiver) {
        return jdbc.sql(ALL + """
            where journey_id = :journey
              and purpose = :purpose
              and receiver_id = :receiver
              and given_at is not null
              and withdrawn_at is null
              and coalesce(until, 'infinity') > :now
            order by coalesce(until, 'infinity') desc, id desc
            limit 1
            """)
                .paramSource(Parameters.with("journey", journey.value())
                        .and("purpose", purpose)
                        .and("receiver", receiver)
                        .and("now", time.instant()))
                .query(Consent.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Consent get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Consent> find(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Consent.class)
                .optional();
    }

    /** All of a journey that the viewer may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Consent> list(JourneyId journey) {
        return jdbc.sql(ALL + """
            where journey_id = :journey
            order by id desc
            """)
                .paramSource(Parameters.with("journey", journey.value()))
                .query(Consent.class)
                .list();
    }

    void add(CaseFile journey, Consent consent) {
        jdbc.sql("""
            insert into journeys.consent (
                network_id, journey_id, id, purpose, receiver_id, categories, about, until, wording, language,
                explained_by, interpreter, way, asked_at, given_at)
            values (
                :network, :journey, :id, :purpose, :receiver, :categories, :about, :until, :wording, :language,
                :explainedBy, :interpreter, :way, :askedAt, :givenAt)
            """)
                .paramSource(Parameters.of(consent)
                        .and("network", journey.network())
                        .and("journey", journey.id().value()))
                .update();
    }

    /** Whether it waited, and not for too long. */
    boolean give(UUID id, Consent.Way way) {
        return jdbc.sql("""
            update journeys.consent
            set given_at = :now, way = :way
            where id = :id
              and given_at is null
              and coalesce(until, 'infinity') > :now
            """)
                        .paramSource(Parameters.with("id", id).and("way", way).and("now", time.instant()))
                        .update()
                == 1;
    }

    /**
     * Whether it had not been taken back yet.
     *
     * @param by nobody who has an account, by the link on a receipt
     */
    boolean withdraw(UUID id, @Nullable PersonId by) {
        return jdbc.sql("""
            update journeys.consent
            set withdrawn_at = :now, withdrawn_by = :by
            where id = :id
              and given_at is not null
              and withdrawn_at is null
            """)
                        .paramSource(Parameters.with("id", id).and("by", by).and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether nobody had said yes to it. */
    boolean drop(UUID id) {
        return jdbc.sql("""
            delete from journeys.consent
            where id = :id
              and given_at is null
            """).paramSource(Parameters.with("id", id)).update() == 1;
    }
}
