package express.tariffs;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Slugs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tariffs of houses of interpreters, version by version. */
@Repository
@Transactional
public class Tariffs {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ALL = """
        select id, house_id, scale, family, since, name, terms
        from tariffs.version
        where house_id = :house
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Tariffs(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public TariffVersion get(OrganisationId house, UUID id) {
        return jdbc.sql(ALL + " and id = :id")
                .paramSource(Parameters.with("house", house).and("id", id))
                .query(Tariffs::version)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What holds on a day: the last version that had begun by then. */
    @Transactional(readOnly = true)
    public Optional<TariffVersion> find(OrganisationId house, Scale scale, String family, LocalDate day) {
        return jdbc.sql(ALL + """
              and scale = :scale
              and family = :family
              and since <= :day
            order by since desc
            limit 1
            """)
                .paramSource(Parameters.with("house", house)
                        .and("scale", scale)
                        .and("family", family)
                        .and("day", day))
                .query(Tariffs::version)
                .optional();
    }

    /** Those of each family together, the latest first. */
    @Transactional(readOnly = true)
    public List<TariffVersion> list(OrganisationId house) {
        return jdbc.sql(ALL + " order by scale, family, since desc")
                .paramSource(Parameters.with("house", house))
                .query(Tariffs::version)
                .list();
    }

    /** The latest of each family. */
    @Transactional(readOnly = true)
    public List<TariffVersion> listFamilies(OrganisationId house, Scale scale) {
        return jdbc.sql("""
            select distinct on (family) id, house_id, scale, family, since, name, terms
            from tariffs.version
            where house_id = :house
              and scale = :scale
            order by family, since desc
            """)
                .paramSource(Parameters.with("house", house).and("scale", scale))
                .query(Tariffs::version)
                .list();
    }

    /** Begins a family of its own. */
    public UUID begin(OrganisationId house, PersonId by, Scale scale, String name, LocalDate since, Tariff tariff) {
        List<String> taken = list(house).stream().map(TariffVersion::family).toList();
        String family = Slugs.free(name, "tariff", it -> !taken.contains(it));
        return publish(new TariffVersion(Ids.next(), house, scale, family, since, name, tariff), by)
                .orElseThrow();
    }

    /** Nothing, if another version of the family begins on the same day. */
    Optional<UUID> follow(TariffVersion earlier, PersonId by, String name, LocalDate since, Tariff tariff) {
        return publish(
                new TariffVersion(Ids.next(), earlier.house(), earlier.scale(), earlier.family(), since, name, tariff),
                by);
    }

    private Optional<UUID> publish(TariffVersion version, PersonId by) {
        int added = jdbc.sql("""
            insert into tariffs.version (house_id, id, scale, family, since, name, terms, published_at, published_by)
            values (:house, :id, :scale, :family, :since, :name, cast(:terms as jsonb), :now, :by)
            on conflict (house_id, scale, family, since) do nothing
            """)
                .paramSource(Parameters.with("house", version.house())
                        .and("id", version.id())
                        .and("scale", version.scale())
                        .and("family", version.family())
                        .and("since", version.since())
                        .and("name", version.name())
                        .and("terms", JSON.writeValueAsString(version.tariff()))
                        .and("now", time.instant())
                        .and("by", by))
                .update();
        return added == 1 ? Optional.of(version.id()) : Optional.empty();
    }

    private static TariffVersion version(ResultSet row, int number) throws SQLException {
        return new TariffVersion(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("house_id", UUID.class)),
                Scale.valueOf(row.getString("scale")),
                row.getString("family"),
                row.getObject("since", LocalDate.class),
                row.getString("name"),
                JSON.readValue(row.getString("terms"), Tariff.class));
    }
}
