package express.beginnings;

import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has asked for a network, and what was decided. */
@Repository
@Transactional
class Petitions {

    private static final String SELECT = """
        select petition.id, petition.person_id, petition.organisation_id, petition.name, petition.territory,
               petition.languages, petition.words, petition.asked_at, decision.decided_at, decision.network_id,
               coalesce(decision.reason, '') as reason
        from beginnings.petition
        left join beginnings.decision on decision.petition_id = petition.id
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Petitions(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Whether the same was not asked before. */
    boolean ask(UUID id, PersonId person, OrganisationId organisation, Petition.Asked asked) {
        return jdbc.sql("""
            insert into beginnings.petition (id, person_id, organisation_id, name, territory, languages, words,
                asked_at)
            values (:id, :person, :organisation, :name, :territory, cast(:languages as text[]), :words, :now)
            on conflict do nothing
            """)
                        .paramSource(Parameters.of(asked)
                                .and("id", id)
                                .and("person", person)
                                .and("organisation", organisation)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Of two who decide at once one does. What is decided may be asked for again. */
    boolean decide(Petition petition, @Nullable NetworkId network, String reason) {
        jdbc.sql("update beginnings.petition set open = false where id = :petition")
                .paramSource(Parameters.with("petition", petition.id()))
                .update();
        return jdbc.sql("""
            insert into beginnings.decision (petition_id, decided_at, network_id, reason)
            values (:petition, :now, :network, :reason)
            on conflict (petition_id) do nothing
            """)
                        .paramSource(Parameters.with("petition", petition.id())
                                .and("now", time.instant())
                                .and("network", network)
                                .and("reason", reason))
                        .update()
                == 1;
    }

    /** Held until the transaction ends, so that two who grant it found one network. */
    Petition lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", "beginnings.petition " + id)
                .query((row, number) -> true)
                .single();
        return get(id);
    }

    @Transactional(readOnly = true)
    Petition get(UUID id) {
        return jdbc.sql(SELECT + " where petition.id = :id")
                .param("id", id)
                .query(Petitions::petition)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** One's own, the latest first. */
    @Transactional(readOnly = true)
    List<Petition> listOf(PersonId person) {
        return jdbc.sql(SELECT + " where petition.person_id = :person order by petition.asked_at desc, petition.id")
                .paramSource(Parameters.with("person", person))
                .query(Petitions::petition)
                .list();
    }

    /** For operators: the open ones, the oldest first, and the latest that are decided. */
    @Transactional(readOnly = true)
    List<Petition> list() {
        return jdbc.sql(SELECT + """
             order by decision.decided_at is not null, decision.decided_at desc, petition.asked_at, petition.id
            limit 200
            """).query(Petitions::petition).list();
    }

    private static Petition petition(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID network = row.getObject("network_id", UUID.class);
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Petition(
                row.getObject("id", UUID.class),
                person == null ? null : new PersonId(person),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Petition.Asked(
                        row.getString("name"),
                        row.getString("territory"),
                        Stream.of((String[]) row.getArray("languages").getArray())
                                .map(Locale::forLanguageTag)
                                .toList(),
                        row.getString("words")),
                Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class))
                        .toInstant(),
                decided == null ? null : decided.toInstant(),
                network == null ? null : new NetworkId(network),
                row.getString("reason"));
    }
}
