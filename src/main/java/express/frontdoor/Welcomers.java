package express.frontdoor;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has agreed to be named; {@link Staff} knows who of them still works there. */
@Repository
@Transactional
class Welcomers {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Welcomers(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
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

    /** All of these organisations, in the order in which they agreed. */
    @Transactional(readOnly = true)
    public List<Welcomer> list(Collection<OrganisationId> organisations) {
        return jdbc.sql("""
            select organisation_id, person_id, name, languages, agreed_at
            from frontdoor.welcomer
            where organisation_id = any (cast(:organisations as uuid[]))
            order by agreed_at, person_id
            """)
                .paramSource(Parameters.with("organisations", organisations))
                .query(Welcomers::welcomer)
                .list();
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
