package express.journeys;

import express.base.ChainStep;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.journeys.CaseFile.Outcome;
import express.journeys.CaseFile.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files, as far as the viewer may know of them: what is not theirs is not there. */
@Repository
@Transactional
public class Journeys {

    private static final String ALL = """
        select network_id as network, id, holder_id as holder, person_id as person, step, state, state_since, outcome,
               opened_at, touched_at, version
        from journeys.journey
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Journeys(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public CaseFile get(JourneyId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(JourneyId id) {
        return jdbc.sql(ALL + "where id = :id")
                .paramSource(Parameters.with("id", id.value()))
                .query(CaseFile.class)
                .optional();
    }

    /** Those of a person, the latest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> listOf(PersonId person) {
        return jdbc.sql(ALL + """
            where person_id = :person
            order by opened_at desc, id
            """)
                .paramSource(Parameters.with("person", person))
                .query(CaseFile.class)
                .list();
    }

    /** Before something is done that others may do at once: all wait here, and for nothing else before. */
    public void await(CaseFile journey) {
        jdbc.sql("select journeys.await(:id)")
                .paramSource(Parameters.with("id", journey.id().value()))
                .query()
                .listOfRows();
    }

    /** As it stands once it is the viewer's turn: somebody may have closed it since it was shown. */
    CaseFile turn(CaseFile shown) {
        await(shown);
        return get(shown.id());
    }

    private record Row(NetworkId network, java.util.UUID id, OrganisationId holder, PersonId openedBy, Instant now) {}

    void add(NetworkId network, JourneyId id, OrganisationId holder, PersonId openedBy) {
        jdbc.sql("""
            insert into journeys.journey (
                network_id, id, holder_id, state, state_since, opened_by, opened_at, touched_at)
            values (:network, :id, :holder, 'ASKED', :now, :openedBy, :now, :now)
            """)
                .paramSource(Parameters.of(new Row(network, id.value(), holder, openedBy, time.instant())))
                .update();
    }

    /** Whether it was in another state before. */
    boolean move(CaseFile journey, State state, @Nullable Outcome outcome) {
        return jdbc.sql("""
            update journeys.journey
            set state = :state, outcome = :outcome, state_since = :now, touched_at = :now
            where network_id = :network
              and id = :id
              and (state, outcome) is distinct from (:state, :outcome)
            """)
                        .paramSource(of(journey)
                                .and("state", state)
                                .and("outcome", outcome)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** A journey has come to a step; those before it stay behind it. */
    public void reach(CaseFile journey, ChainStep step) {
        jdbc.sql("""
            update journeys.journey
            set step = :step
            where network_id = :network
              and id = :id
            """).paramSource(of(journey).and("step", step)).update();
    }

    /** Whether nobody else wrote since the version that was seen, of which this is the next. */
    boolean count(CaseFile journey, int seen) {
        return jdbc.sql("""
            update journeys.journey
            set version = version + 1, touched_at = :now
            where network_id = :network
              and id = :id
              and version = :seen
            """)
                        .paramSource(of(journey).and("seen", seen).and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether it is theirs now: nobody's own file is one of which they have or had the case. */
    boolean tie(CaseFile journey, PersonId person) {
        return jdbc.sql("""
            update journeys.journey
            set person_id = :person
            where network_id = :network
              and id = :id
              and not journeys.accompanied(id, :person)
            """).paramSource(of(journey).and("person", person)).update() == 1;
    }

    /** With all that hangs on it, in every module. */
    void remove(CaseFile journey) {
        jdbc.sql("""
            delete from journeys.journey
            where network_id = :network
              and id = :id
            """).paramSource(of(journey)).update();
    }

    static Parameters of(CaseFile journey) {
        return Parameters.with("network", journey.network())
                .and("id", journey.id().value());
    }
}
