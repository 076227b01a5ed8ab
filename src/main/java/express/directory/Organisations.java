package express.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import express.audit.Act;
import express.audit.Trail;
import express.base.FileId;
import express.base.Forbidden;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Slugs;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of all networks. */
@Repository
@Transactional
public class Organisations {

    /** After so many months an organisation without a network is asked whether its practices are still true. */
    public static final int USUAL_MONTHS = Network.USUAL_MONTHS;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Trail trail;

    Organisations(JdbcClient jdbc, InstantSource time, Trail trail) {
        this.jdbc = jdbc;
        this.time = time;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Organisation get(String slug) {
        return find(slug).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(String slug) {
        if (!Slugs.isOne(slug)) {
            return Optional.empty();
        }
        return jdbc.sql("""
            select id, slug, name, family, place, country, website, description, logo
            from directory.organisation
            where slug = :slug
            """)
                .paramSource(Parameters.with("slug", slug))
                .query(Organisation.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from directory.organisation")
                .query(Long.class)
                .single();
    }

    /** After how many months it is asked whether what it published is still true: the shortest term of its networks. */
    @Transactional(readOnly = true)
    public int confirmMonths(OrganisationId organisation) {
        return jdbc.sql("""
            select coalesce(min(network.confirm_months), :usual)
            from directory.affiliation
            join directory.network on network.id = affiliation.network_id
            where affiliation.organisation_id = :organisation
            """)
                .paramSource(Parameters.with("organisation", organisation).and("usual", Network.USUAL_MONTHS))
                .query(Integer.class)
                .single();
    }

    /** The networks in which it works. */
    @Transactional(readOnly = true)
    public List<NetworkId> networks(OrganisationId organisation) {
        return jdbc
                .sql("""
                    select network_id
                    from directory.affiliation
                    where organisation_id = :organisation
                    order by since, network_id
                    """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(UUID.class)
                .list()
                .stream()
                .map(NetworkId::new)
                .toList();
    }

    /** Those of them that exist, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> listAll(Collection<OrganisationId> ids) {
        return jdbc.sql("""
            select id, slug, name, family, place, country, website, description, logo
            from directory.organisation
            where id = any (cast(:ids as uuid[]))
            order by lower(name) collate "und-x-icu", slug
            """)
                .paramSource(Parameters.with("ids", ids))
                .query(Organisation.class)
                .list();
    }

    /** Those that work in any of these networks and still exist, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> listIn(Collection<NetworkId> networks) {
        return jdbc.sql("""
            select id, slug, name, family, place, country, website, description, logo
            from directory.organisation
            where exists (
                select from directory.affiliation
                where affiliation.organisation_id = organisation.id
                  and affiliation.network_id = any (cast(:networks as uuid[])))
              and not exists (select from directory.retirement where organisation_id = organisation.id)
            order by lower(name) collate "und-x-icu", slug
            """)
                .paramSource(Parameters.with("networks", networks))
                .query(Organisation.class)
                .list();
    }

    /** Those that worked in it and do not exist any more, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> listRetiredIn(NetworkId network) {
        return jdbc.sql("""
            select id, slug, name, family, place, country, website, description, logo
            from directory.organisation
            where exists (
                select from directory.affiliation
                where affiliation.organisation_id = organisation.id
                  and affiliation.network_id = :network)
              and exists (select from directory.retirement where organisation_id = organisation.id)
            order by lower(name) collate "und-x-icu", slug
            """)
                .paramSource(Parameters.with("network", network))
                .query(Organisation.class)
                .list();
    }

    private record Place(NetworkId network, OrganisationId organisation) {}

    /** The organisations of every network that still exist. */
    @Transactional(readOnly = true)
    public Map<NetworkId, List<OrganisationId>> members() {
        return jdbc
                .sql("""
                    select network_id as network, organisation_id as organisation
                    from directory.affiliation
                    where not exists (
                        select from directory.retirement
                        where retirement.organisation_id = affiliation.organisation_id)
                    """)
                .query((row, number) -> new Place(
                        new NetworkId(row.getObject(1, UUID.class)), new OrganisationId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(groupingBy(Place::network, mapping(Place::organisation, toList())));
    }

    /** All that still exist, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> list() {
        return jdbc.sql("""
            select id, slug, name, family, place, country, website, description, logo
            from directory.organisation
            where not exists (select from directory.retirement where organisation_id = organisation.id)
            order by lower(name) collate "und-x-icu", slug
            """).query(Organisation.class).list();
    }

    Organisation add(Organisation.Facts facts) {
        OrganisationId id = OrganisationId.next();
        Organisation added = get(Slugs.free(facts.name(), "organisation", slug -> insert(id, slug, facts)));
        noteFounded(added);
        return added;
    }

    /** Work that lets people in notes itself; whoever asked it to is noted beside it. */
    void noteFounded(Organisation organisation) {
        trail.note(organisation.id().value(), Act.CREATED, "entry", organisation.slug());
    }

    /** Whether the slug was free; of two who want it at once one gets it. */
    private boolean insert(OrganisationId id, String slug, Organisation.Facts facts) {
        return jdbc.sql("""
            insert into directory.organisation (
                id, slug, name, family, place, country, website, description, created_at)
            values (:id, :slug, :name, :family, :place, :country, :website, :description, :now)
            on conflict (slug) do nothing
            """)
                        .paramSource(Parameters.of(facts)
                                .and("id", id)
                                .and("slug", slug)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    void change(OrganisationId id, Organisation.Facts facts) {
        int changed =
                jdbc.sql("""
                    update directory.organisation
                    set name = :name,
                        family = :family,
                        place = :place,
                        country = :country,
                        website = :website,
                        description = :description
                    where id = :id
                    """).paramSource(Parameters.of(facts).and("id", id)).update();
        if (changed == 1) {
            trail.note(id.value(), Act.CHANGED, "name family place country website description", facts.toString());
        }
    }

    private record Shown(@Nullable FileId logo) {}

    /** Shows this logo from now on, or none; hands back the one before it. */
    Optional<FileId> show(OrganisationId id, @Nullable FileId logo) {
        Shown before = jdbc.sql("""
            update directory.organisation
            set logo = :logo
            where id = :id
            returning old.logo
            """)
                .paramSource(Parameters.with("id", id).and("logo", logo))
                .query(Shown.class)
                .optional()
                .orElseThrow(Forbidden::new);
        trail.note(id.value(), Act.CHANGED, "logo", String.valueOf(logo));
        return Optional.ofNullable(before.logo());
    }
}
