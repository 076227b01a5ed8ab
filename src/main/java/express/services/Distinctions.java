package express.services;

import express.base.OrganisationId;
import express.base.Parameters;
import express.services.Eligibility.Status;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** By what the services of organisations that take people differ, found in the database: there may be very many. */
@Repository
@Transactional(readOnly = true)
public class Distinctions {

    /** A town in which people are received. */
    public record Where(String town, String country) {}

    private final JdbcClient jdbc;

    Distinctions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with most services first; where a shelter is, nobody learns. */
    public List<Where> listTowns(Collection<OrganisationId> organisations, int most) {
        return jdbc.sql("""
            select site.town, site.country
            from services.service
            join services.offered_at on offered_at.service_id = service.id
            join services.site on site.id = offered_at.site_id
            where service.state = 'ACTIVE'
              and service.organisation_id = any (cast(:organisations as uuid[]))
              and not exists (select from services.shelter where shelter.site_id = site.id)
            group by site.town, site.country
            order by count(distinct service.id) desc, (site.town || '|' || site.country) collate "C"
            limit :most
            """)
                .paramSource(Parameters.with("organisations", organisations).and("most", most))
                .query(Where.class)
                .list();
    }

    /** On which grounds of stay some of them take people and others do not. */
    public Set<Status> statuses(Collection<OrganisationId> organisations) {
        Set<Status> named = EnumSet.noneOf(Status.class);
        jdbc.sql("""
            select distinct status
            from services.service
            cross join unnest(service.statuses) status
            where service.state = 'ACTIVE'
              and service.organisation_id = any (cast(:organisations as uuid[]))
            """)
                .paramSource(Parameters.with("organisations", organisations))
                .query(String.class)
                .list()
                .forEach(status -> named.add(Status.valueOf(status)));
        return named;
    }

    public boolean chooseByAge(Collection<OrganisationId> organisations) {
        return jdbc.sql("""
            select exists (
                select from services.service
                where service.state = 'ACTIVE'
                  and service.organisation_id = any (cast(:organisations as uuid[]))
                  and (service.minimum_age is not null or service.maximum_age is not null))
            """)
                .paramSource(Parameters.with("organisations", organisations))
                .query(Boolean.class)
                .single();
    }
}
