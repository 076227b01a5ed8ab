package express.people;

import express.audit.Act;
import express.audit.Trail;
import express.base.Parameters;
import express.base.PersonId;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whose account is closed for now. Only operators decide it; the last who answer for something keep theirs. */
@Repository
@Transactional
public class Deactivations {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Memberships memberships;
    private final Sittings sittings;
    private final Trail trail;

    Deactivations(JdbcClient jdbc, InstantSource time, Memberships memberships, Sittings sittings, Trail trail) {
        this.jdbc = jdbc;
        this.time = time;
        this.memberships = memberships;
        this.sittings = sittings;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Optional<Deactivation> find(PersonId person) {
        return jdbc.sql("""
            select by_person_id, at
            from people.deactivation
            where person_id = :person
            """)
                .paramSource(Parameters.with("person", person))
                .query(Deactivation.class)
                .optional();
    }

    /** Closes the account and ends all of its sessions. */
    public Deactivation.Outcome deactivate(PersonId person, PersonId by) {
        if (isLastOperator(person)) {
            return Deactivation.Outcome.LAST_OPERATOR;
        }
        if (!memberships.listDependingOn(person).isEmpty()) {
            return Deactivation.Outcome.LAST_ADMINISTRATOR;
        }
        insert(person, by);
        sittings.endAll(person);
        return Deactivation.Outcome.DONE;
    }

    /** Of two operators who deactivate each other the second waits here for the first. */
    private boolean isLastOperator(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('people.operators', 0))")
                .query()
                .listOfRows();
        return jdbc.sql("""
            select exists (select from people.person where id = :person and operator)
               and not exists (
                   select from people.person
                   where operator
                     and id <> :person
                     and not exists (select from people.deactivation where deactivation.person_id = person.id))
            """)
                .paramSource(Parameters.with("person", person))
                .query(Boolean.class)
                .single();
    }

    private void insert(PersonId person, PersonId by) {
        int closed = jdbc.sql("""
            insert into people.deactivation (person_id, by_person_id, at)
            values (:person, :by, :now)
            on conflict do nothing
            """)
                .paramSource(Parameters.with("person", person).and("by", by).and("now", time.instant()))
                .update();
        if (closed == 1) {
            trail.note(person.value(), Act.CHANGED, "deactivation", by.toString());
        }
    }

    public void reactivate(PersonId person) {
        int reopened =
                jdbc.sql("""
                    delete from people.deactivation
                    where person_id = :person
                    """).paramSource(Parameters.with("person", person)).update();
        if (reopened == 1) {
            trail.note(person.value(), Act.CHANGED, "reactivation", "");
        }
    }
}
