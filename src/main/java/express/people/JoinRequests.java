package express.people;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who asks which organisation to take them in. The database shows them to those who may answer. */
@Repository
@Transactional
public class JoinRequests {

    private final JdbcClient jdbc;
    private final InstantSource time;

    JoinRequests(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Whether this is new; asking twice is asking once. */
    boolean make(OrganisationId organisation, PersonId person) {
        return jdbc.sql("""
            insert into people.join_request (organisation_id, person_id, asked_at)
            values (:organisation, :person, :now)
            on conflict do nothing
            """)
                        .paramSource(of(organisation, person).and("now", time.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public boolean isPending(OrganisationId organisation, PersonId person) {
        return jdbc.sql("""
            select exists (
                select from people.join_request
                where organisation_id = :organisation
                  and person_id = :person)
            """)
                .paramSource(of(organisation, person))
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<JoinRequest> list(OrganisationId organisation) {
        return jdbc.sql("""
            select person.id as person, person.name, person.email, join_request.asked_at
            from people.join_request
            join people.person on person.id = join_request.person_id
            where join_request.organisation_id = :organisation
            order by join_request.asked_at, person.id
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(JoinRequest.class)
                .list();
    }

    /** Whether there was one; of two who answer at once one does. */
    boolean end(OrganisationId organisation, PersonId person) {
        return jdbc.sql("""
            delete from people.join_request
            where organisation_id = :organisation
              and person_id = :person
            """).paramSource(of(organisation, person)).update() == 1;
    }

    private static Parameters of(OrganisationId organisation, PersonId person) {
        return Parameters.with("organisation", organisation).and("person", person);
    }
}
