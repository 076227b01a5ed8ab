package express.registration;

import express.base.OrganisationId;
import express.base.Parameters;
import express.gatherings.GatheringId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to gatherings; those who may see them, the database decides. */
@Repository
@Transactional
class Participants {

    static final String SELECT = """
        select id, gathering_id as gathering, host_id as host, organisation_id as organisation, party_id as party,
               number, state, name, email, language, country, family, languages, interpretation, needs, themes,
               purposes, offered_until
        from registration.participant
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Codes codes;

    Participants(JdbcClient jdbc, InstantSource time, Codes codes) {
        this.jdbc = jdbc;
        this.time = time;
        this.codes = codes;
    }

    /** All that the viewer may see, in the order in which they were registered. */
    @Transactional(readOnly = true)
    List<Participant> list(GatheringId gathering) {
        return jdbc.sql(SELECT + """
            where gathering_id = :gathering
            order by number
            """)
                .paramSource(Parameters.with("gathering", gathering.value()))
                .query(Participant.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<Participant> list(UUID gathering, Collection<OrganisationId> organisations) {
        return jdbc.sql(SELECT + """
            where gathering_id = :gathering
              and organisation_id = any (cast(:organisations as uuid[]))
            order by number
            """)
                .paramSource(Parameters.with("gathering", gathering).and("organisations", organisations))
                .query(Participant.class)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Participant> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Participant.class)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Participant> find(String code) {
        return jdbc.sql(SELECT + "where code_hash = :hash")
                .paramSource(Parameters.with("hash", codes.hash(code)))
                .query(Participant.class)
                .optional();
    }

    /** The latest registration of whoever is reached at this address. */
    @Transactional(readOnly = true)
    Optional<Participant> find(UUID gathering, String emailKey) {
        return jdbc.sql(SELECT + """
            where gathering_id = :gathering
              and email_key = :key
            order by number desc
            limit 1
            """)
                .paramSource(Parameters.with("gathering", gathering).and("key", emailKey))
                .query(Participant.class)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Participant> listOf(String emailKey) {
        return jdbc.sql(SELECT + """
            where email_key = :key
            order by id
            """)
                .paramSource(Parameters.with("key", emailKey))
                .query(Participant.class)
                .list();
    }

    /** Those who wait, in their order. */
    @Transactional(readOnly = true)
    List<Participant> listWaiting(UUID gathering, int most) {
        return jdbc.sql(SELECT + """
            where gathering_id = :gathering
              and state = 'WAITING'
            order by number
            limit :most
            """)
                .paramSource(Parameters.with("gathering", gathering).and("most", most))
                .query(Participant.class)
                .list();
    }

    /** Whose offers have run out. */
    @Transactional(readOnly = true)
    List<Participant> listLate(int most) {
        return jdbc.sql(SELECT + """
            where state = 'OFFERED'
              and offered_until <= :now
            order by offered_until
            limit :most
            """)
                .paramSource(Parameters.with("now", time.instant()).and("most", most))
                .query(Participant.class)
                .list();
    }

    /** Whether it was in that state before: of two at once the second changes nothing. */
    boolean move(Participant it, State to) {
        return jdbc.sql("""
            update registration.participant
            set state = :to, offered_until = null
            where id = :id
              and state = :from
            """)
                        .paramSource(Parameters.with("id", it.id())
                                .and("from", it.state())
                                .and("to", to))
                        .update()
                == 1;
    }

    void write(Participant it, Wishes wishes) {
        jdbc.sql("""
            update registration.participant
            set languages = cast(:languages as text[]),
                interpretation = :interpretation,
                needs = cast(:needs as text[]),
                themes = cast(:themes as uuid[]),
                purposes = cast(:purposes as text[]),
                purposes_at = :now
            where id = :id
            """)
                .paramSource(Parameters.of(wishes).and("id", it.id()).and("now", time.instant()))
                .update();
    }

    /** They know how they stand. */
    void noteTold(UUID gathering) {
        jdbc.sql("""
            update registration.participant
            set told_state = state
            where gathering_id = :gathering
            """).paramSource(Parameters.with("gathering", gathering)).update();
    }

    void remove(Participant it) {
        jdbc.sql("""
            delete from registration.participant
            where id = :id
            """).paramSource(Parameters.with("id", it.id())).update();
    }
}
