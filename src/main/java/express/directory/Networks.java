package express.directory;

import express.audit.Act;
import express.audit.Trail;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import express.base.Slugs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The networks of this installation. */
@Repository
@Transactional
public class Networks {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Trail trail;

    Networks(JdbcClient jdbc, InstantSource time, Trail trail) {
        this.jdbc = jdbc;
        this.time = time;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Network get(String slug) {
        if (!Slugs.isOne(slug)) {
            throw new NotFound();
        }
        return jdbc.sql("""
            select id, slug, name, territory, languages, confirm_months
            from directory.network
            where slug = :slug
            """)
                .paramSource(Parameters.with("slug", slug))
                .query(Networks::network)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Network> find(NetworkId id) {
        return jdbc.sql("""
            select id, slug, name, territory, languages, confirm_months
            from directory.network
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Networks::network)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Network> list() {
        return jdbc.sql("""
            select id, slug, name, territory, languages, confirm_months
            from directory.network
            order by lower(name) collate "und-x-icu", slug
            """).query(Networks::network).list();
    }

    private static Network network(ResultSet row, int number) throws SQLException {
        return new Network(
                new NetworkId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("territory"),
                Stream.of((String[]) row.getArray("languages").getArray())
                        .map(Locale::forLanguageTag)
                        .toList(),
                row.getInt("confirm_months"));
    }

    Network add(Network.Facts facts) {
        NetworkId id = NetworkId.next();
        Network added = get(Slugs.free(facts.name(), "network", slug -> insert(id, slug, facts)));
        trail.note(id.value(), Act.CREATED, "entry", added.slug());
        return added;
    }

    /** Whether the slug was free; of two who want it at once one gets it. */
    private boolean insert(NetworkId id, String slug, Network.Facts facts) {
        return jdbc.sql("""
            insert into directory.network (id, slug, name, territory, languages, confirm_months, created_at)
            values (:id, :slug, :name, :territory, :languages, :confirmMonths, :now)
            on conflict (slug) do nothing
            """)
                        .paramSource(Parameters.of(facts)
                                .and("id", id)
                                .and("slug", slug)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    void change(NetworkId id, Network.Facts facts) {
        int changed =
                jdbc.sql("""
                    update directory.network
                    set name = :name,
                        territory = :territory,
                        languages = :languages,
                        confirm_months = :confirmMonths
                    where id = :id
                    """).paramSource(Parameters.of(facts).and("id", id)).update();
        if (changed == 1) {
            trail.note(id.value(), Act.CHANGED, "name territory languages term", facts.toString());
        }
    }
}
