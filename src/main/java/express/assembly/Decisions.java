package express.assembly;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was put to the members of a house, and what came of it. */
@Repository
@Transactional
class Decisions {

    private static final String ALL = """
        select decision.house_id, decision.id, title, words, shows, put_at, put_by, until, members, yes, no, abstain
        from assembly.decision
        left join assembly.outcome on outcome.house_id = decision.house_id and outcome.decision_id = decision.id
        """;

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Decision> list(OrganisationId house) {
        return jdbc.sql(ALL + " where decision.house_id = :house order by put_at desc, decision.id desc limit 200")
                .paramSource(Parameters.with("house", house))
                .query(Decisions::decision)
                .list();
    }

    /** Those about what members show each other that are counted; the one that ended last first. */
    @Transactional(readOnly = true)
    public List<Decision> listAboutShowing(OrganisationId house) {
        return jdbc.sql(ALL + """
             where decision.house_id = :house
              and decision.shows is not null
              and outcome.decision_id is not null
            order by decision.until desc, decision.put_at desc, decision.id desc
            """)
                .paramSource(Parameters.with("house", house))
                .query(Decisions::decision)
                .list();
    }

    @Transactional(readOnly = true)
    public Decision get(OrganisationId house, UUID id) {
        return jdbc.sql(ALL + " where decision.house_id = :house and decision.id = :id")
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(Decisions::decision)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void put(Decision decision) {
        jdbc.sql("""
            insert into assembly.decision (house_id, id, title, words, shows, put_at, put_by, until)
            values (:house, :id, :title, :words, :shows, :putAt, :putBy, :until)
            """).paramSource(Parameters.of(decision)).update();
    }

    /** Tells whether it is the first of that person. */
    boolean vote(Decision decision, PersonId person, Choice choice, Instant now) {
        return jdbc.sql("""
            insert into assembly.vote (house_id, decision_id, person_id, choice, at)
            values (:house, :id, :person, :choice, :now)
            on conflict (house_id, decision_id, person_id) do nothing
            """)
                        .paramSource(of(decision)
                                .and("person", person)
                                .and("choice", choice)
                                .and("now", now))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Choice> findOwn(Decision decision, PersonId person) {
        return jdbc.sql("""
            select choice
            from assembly.vote
            where house_id = :house
              and decision_id = :id
              and person_id = :person
            """)
                .paramSource(of(decision).and("person", person))
                .query(String.class)
                .optional()
                .map(Choice::valueOf);
    }

    /** Those of all houses that are over and not counted yet. */
    @Transactional(readOnly = true)
    public List<Decision> listOver(Instant now) {
        return jdbc.sql(ALL
                        + " where until <= :now and outcome.decision_id is null order by until, decision.id limit 100")
                .paramSource(Parameters.with("now", now))
                .query(Decisions::decision)
                .list();
    }

    /** Counted once, however often it is asked for; tells whether it was by this. */
    boolean count(Decision decision, int members, Instant now) {
        return jdbc.sql("""
            insert into assembly.outcome (house_id, decision_id, members, yes, no, abstain, counted_at)
            select :house, :id, :members, count(*) filter (where choice = 'YES'), count(*) filter (where choice = 'NO'),
                   count(*) filter (where choice = 'ABSTAIN'), :now
            from assembly.vote
            where house_id = :house
              and decision_id = :id
            on conflict (house_id, decision_id) do nothing
            """)
                        .paramSource(of(decision).and("members", members).and("now", now))
                        .update()
                == 1;
    }

    private static Parameters of(Decision decision) {
        return Parameters.with("house", decision.house()).and("id", decision.id());
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("put_by", UUID.class);
        String shows = row.getString("shows");
        return new Decision(
                new OrganisationId(row.getObject("house_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("words"),
                shows == null ? null : Openness.valueOf(shows),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getObject("yes") == null
                        ? null
                        : new Decision.Outcome(
                                row.getInt("members"), row.getInt("yes"), row.getInt("no"), row.getInt("abstain")));
    }
}
