package express.joining;

import express.base.OrganisationId;
import express.base.Parameters;
import express.joining.Tracing.Traced;
import express.journeys.CaseFile;
import express.journeys.JourneyId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** By what people are found again. Of a file of others nothing is there, unless a living consent shows its name. */
@Repository
@Transactional
class Traits {

    private static final String FIELDS =
            "trait.journey_id, trait.holder_id, parts, births, approximate, phones, tongues";

    /** A file that has something in common with what is looked for. */
    record Found(JourneyId journey, OrganisationId holder, Trait trait) {}

    private final JdbcClient jdbc;

    Traits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(CaseFile journey, Traced traced) {
        Parameters of = Parameters.with("network", journey.network())
                .and("id", journey.id().value())
                .and("holder", journey.holder());
        jdbc.sql("""
            delete from joining.trait
            where network_id = :network
              and journey_id = :id
            """).paramSource(of).update();
        Trait trait = traced.trait();
        jdbc.sql("""
            insert into joining.trait (
                network_id, journey_id, holder_id, parts, births, approximate, phones, tongues)
            values (:network, :id, :holder, :parts, :births, :approximate, :phones, :tongues)
            """)
                .paramSource(of.and("parts", trait.keptNames())
                        .and("births", trait.birth().kept())
                        .and("approximate", trait.birth().approximate())
                        .and("phones", trait.phones().toArray(Long[]::new))
                        .and("tongues", trait.tongues().toArray(Long[]::new)))
                .update();
        jdbc.sql("""
            insert into joining.key (network_id, journey_id, holder_id, key)
            select :network, :id, :holder, key
            from unnest(:keys) key
            """)
                .paramSource(of.and("keys", traced.keys().toArray(Long[]::new)))
                .update();
    }

    /** Those that have most keys in common, in an organisation and among what others share with it. */
    @Transactional(readOnly = true)
    List<Found> list(OrganisationId house, Collection<Long> keys, int most) {
        return jdbc.sql("select " + FIELDS + """

            from (
                select journey_id, count(*) as shared
                from joining.key
                where key = any (:keys)
                  and (holder_id = :house or journey_id = any (cast((select journeys.named_to(:house)) as uuid[])))
                group by journey_id
                order by shared desc, journey_id
                limit :most) found
            join joining.trait on trait.journey_id = found.journey_id
            order by shared desc, trait.journey_id
            """)
                .paramSource(Parameters.with("keys", keys.toArray(Long[]::new))
                        .and("house", house)
                        .and("most", most))
                .query((row, number) -> found(row))
                .list();
    }

    /** Of an organisation. */
    @Transactional(readOnly = true)
    long count(OrganisationId house) {
        return jdbc.sql("select count(*) from joining.trait where holder_id = :house")
                .paramSource(Parameters.with("house", house))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<Found> find(JourneyId journey) {
        return jdbc.sql("select " + FIELDS + " from joining.trait where journey_id = :id")
                .paramSource(Parameters.with("id", journey.value()))
                .query((row, number) -> found(row))
                .optional();
    }

    private static Found found(ResultSet row) throws SQLException {
        var trait = new Trait(
                Trait.names(numbers(row.getArray("parts"))),
                Trait.Birth.of(numbers(row.getArray("births")), row.getBoolean("approximate")),
                some(row.getArray("phones")),
                some(row.getArray("tongues")));
        return new Found(
                new JourneyId(row.getObject("journey_id", UUID.class)),
                new OrganisationId(row.getObject("holder_id", UUID.class)),
                trait);
    }

    private static long[] numbers(Array kept) throws SQLException {
        return Arrays.stream((Long[]) kept.getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static Set<Long> some(Array kept) throws SQLException {
        return Arrays.stream((Long[]) kept.getArray()).collect(Collectors.toSet());
    }
}
