package express.directory;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Slugs;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many organisations at once, as they come from another directory: those that are here are changed, the others added.
 * Only work in the background that may do so gets through.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OrganisationArrivals {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final InstantSource time;

    OrganisationArrivals(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Before very many come: plans made when there was little would go through all of it each time. */
    public void weigh() {
        jdbc.sql("analyze directory.organisation, directory.affiliation").update();
    }

    /** @param network in which those that are new begin to work */
    public void put(Collection<Organisation> arrived, @Nullable NetworkId network) {
        Set<OrganisationId> known = known(arrived.stream().map(Organisation::id).toList());
        write(arrived, slugs(arrived));
        List<OrganisationId> added = arrived.stream()
                .map(Organisation::id)
                .filter(id -> !known.contains(id))
                .toList();
        if (network != null) {
            begin(network, added);
        }
    }

    /** Those of them that are here. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Set<OrganisationId> known(Collection<OrganisationId> ids) {
        return ids(jdbc.sql("""
            select id
            from directory.organisation
            where id = any (cast(:ids as uuid[]))
            """)
                .paramSource(Parameters.with("ids", ids))
                .query(UUID.class)
                .list());
    }

    /** Those of them that work in a network. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Set<OrganisationId> workingIn(NetworkId network, Collection<OrganisationId> ids) {
        return ids(jdbc.sql("""
            select organisation_id
            from directory.affiliation
            where network_id = :network
              and organisation_id = any (cast(:ids as uuid[]))
            """)
                .paramSource(Parameters.with("network", network).and("ids", ids))
                .query(UUID.class)
                .list());
    }

    private static Set<OrganisationId> ids(List<UUID> found) {
        return found.stream().map(OrganisationId::new).collect(Collectors.toSet());
    }

    /** The plain one for the first of a name; for others with the beginning of their id, which nobody else has. */
    private Map<OrganisationId, String> slugs(Collection<Organisation> arrived) {
        Map<OrganisationId, String> plain = new HashMap<>();
        arrived.forEach(it -> plain.put(it.id(), stem(it.name())));
        Set<String> taken = new HashSet<>(jdbc.sql("""
            select slug
            from directory.organisation
            where slug = any (cast(:slugs as text[]))
            """)
                .paramSource(Parameters.with("slugs", new ArrayList<>(new HashSet<>(plain.values()))))
                .query(String.class)
                .list());
        Map<OrganisationId, String> slugs = new HashMap<>();
        arrived.forEach(it -> {
            String slug = plain.get(it.id());
            slugs.put(
                    it.id(),
                    taken.add(slug) ? slug : slug + "-" + it.id().toString().substring(0, 18));
        });
        return slugs;
    }

    private static String stem(String name) {
        String slug = Slugs.of(name);
        return slug.isEmpty() ? "organisation" : slug;
    }

    private void write(Collection<Organisation> arrived, Map<OrganisationId, String> slugs) {
        List<Map<String, Object>> rows = new ArrayList<>();
        arrived.forEach(it -> {
            Map<String, Object> row = new HashMap<>(Parameters.of(it).getValues());
            row.put("slug", slugs.get(it.id()));
            rows.add(row);
        });
        jdbc.sql("""
            insert into directory.organisation (
                id, slug, name, family, place, country, website, description, created_at)
            select id, slug, name, family, place, country, website, description, :now
            from jsonb_to_recordset(cast(:rows as jsonb)) as arrived (
                id uuid, slug text, name text, family text, place text, country text, website text, description text)
            on conflict (id) do update
            set name = excluded.name,
                family = excluded.family,
                place = excluded.place,
                country = excluded.country,
                website = excluded.website,
                description = excluded.description
            """)
                .paramSource(
                        Parameters.with("rows", JSON.writeValueAsString(rows)).and("now", time.instant()))
                .update();
    }

    private void begin(NetworkId network, Collection<OrganisationId> added) {
        jdbc.sql("""
            insert into directory.affiliation (network_id, organisation_id, since)
            select :network, id, :now
            from unnest(cast(:added as uuid[])) as arrived (id)
            on conflict do nothing
            """)
                .paramSource(
                        Parameters.with("network", network).and("added", added).and("now", time.instant()))
                .update();
    }
}
