package express.applications;

import express.applications.Tie.Kind;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who coaches, refers, is related to, guarantees for and works for an applicant. */
@Repository
@Transactional
public class Ties {

    private final JdbcClient jdbc;

    Ties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Tie> list(UUID application) {
        return jdbc.sql("""
            select id, kind, person_id as person, organisation_id as organisation, name
            from applications.tie
            where application_id = :application
            order by kind, id
            """)
                .paramSource(Parameters.with("application", application))
                .query(Tie.class)
                .list();
    }

    /**
     * Applications that the viewer sees, whoever lends, and whose applicants said that somebody accompanies them. What was
     * taken over from a file elsewhere counts only as long as the lender may see it.
     */
    @Transactional(readOnly = true)
    public List<UUID> listAccompanied() {
        return jdbc.sql("""
            select distinct application_id
            from applications.tie
            where kind = 'COACHES'
              and (organisation_id is null
                  or exists (
                      select from applications.answer
                      where answer.application_id = tie.application_id and answer.consent_id is not null))
            """).query(UUID.class).list();
    }

    void add(
            UUID application,
            Kind kind,
            @Nullable PersonId person,
            @Nullable OrganisationId organisation,
            String name) {
        jdbc.sql("""
            insert into applications.tie (application_id, id, kind, person_id, organisation_id, name)
            values (:application, :id, :kind, :person, :organisation, :name)
            """)
                .paramSource(Parameters.of(new Tie(Ids.next(), kind, person, organisation, name))
                        .and("application", application))
                .update();
    }

    /** Those of these kinds, before they are said anew. */
    void clear(UUID application, List<Kind> kinds) {
        jdbc.sql("""
            delete from applications.tie
            where application_id = :application
              and kind = any (cast(:kinds as text[]))
            """)
                .paramSource(Parameters.with("application", application).and("kinds", kinds))
                .update();
    }
}
