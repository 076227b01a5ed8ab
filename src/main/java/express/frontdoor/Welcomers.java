package express.frontdoor;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Role;
import express.messaging.Recipient;
import express.people.Addressees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has agreed to be named. Nobody is who does not work there as an adviser any more. */
@Repository
@Transactional
class Welcomers {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Addressees addressees;

    Welcomers(JdbcClient jdbc, InstantSource time, Addressees addressees) {
        this.jdbc = jdbc;
        this.time = time;
        this.addressees = addressees;
    }

    @Transactional(readOnly = true)
    public Optional<Welcomer> find(OrganisationId organisation, PersonId person) {
        return jdbc.sql("""
            select organisation_id, person_id, name, languages, agreed_at
            from frontdoor.welcomer
            where organisation_id = :organisation
              and person_id = :person
            """)
                .paramSource(Parameters.with("organisation", organisation).and("person", person))
                .query(Welcomers::welcomer)
                .optional();
    }

    /** Those whom somebody who comes may be told of, in the order in which they agreed. */
    @Transactional(readOnly = true)
    public List<Welcomer> list(Collection<OrganisationId> organisations) {
        Map<OrganisationId, Set<PersonId>> advisers = new HashMap<>();
        return jdbc
                .sql("""
                    select organisation_id, person_id, name, languages, agreed_at
                    from frontdoor.welcomer
                    where organisation_id = any (cast(:organisations as uuid[]))
                    order by agreed_at, person_id
                    """)
                .paramSource(Parameters.with("organisations", organisations))
                .query(Welcomers::welcomer)
                .list()
                .stream()
                .filter(it -> advisers.computeIfAbsent(it.organisation(), this::advisers)
                        .contains(it.person()))
                .toList();
    }

    private Set<PersonId> advisers(OrganisationId house) {
        return addressees.listIn(house, Role.ADVISER).stream()
                .map(Recipient::person)
                .collect(Collectors.toSet());
    }

    private static Welcomer welcomer(ResultSet row, int number) throws SQLException {
        return new Welcomer(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                Stream.of((String[]) row.getArray("languages").getArray())
                        .map(Locale::forLanguageTag)
                        .toList(),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant());
    }

    void agree(OrganisationId organisation, PersonId person, String name, List<Locale> languages) {
        jdbc.sql("""
            insert into frontdoor.welcomer (organisation_id, person_id, name, languages, agreed_at)
            values (:organisation, :person, :name, :languages, :now)
            on conflict (organisation_id, person_id) do update
            set name = excluded.name, languages = excluded.languages
            """)
                .paramSource(Parameters.with("organisation", organisation)
                        .and("person", person)
                        .and("name", name)
                        .and("languages", languages)
                        .and("now", time.instant()))
                .update();
    }

    void takeBack(OrganisationId organisation, PersonId person) {
        jdbc.sql("""
            delete from frontdoor.welcomer
            where organisation_id = :organisation
              and person_id = :person
            """)
                .paramSource(Parameters.with("organisation", organisation).and("person", person))
                .update();
    }
}
