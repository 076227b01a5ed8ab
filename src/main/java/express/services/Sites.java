package express.services;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import express.audit.Act;
import express.audit.Trail;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sites of all organisations, and which service is offered at which. */
@Repository
@Transactional
public class Sites {

    private static final String ALL = """
        select id, organisation_id as organisation, name, street, postcode, town, district, country, latitude,
               longitude, access
        from services.site
        """;

    private final JdbcClient jdbc;
    private final Trail trail;

    Sites(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    record Row(
            UUID id,
            OrganisationId organisation,
            String name,
            @Nullable String street,
            @Nullable String postcode,
            String town,
            @Nullable String district,
            String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<Site.Access> access) {

        static Row of(Site it) {
            return new Row(
                    it.id(),
                    it.organisation(),
                    it.name(),
                    it.street(),
                    it.postcode(),
                    it.town(),
                    it.district(),
                    it.country(),
                    it.latitude(),
                    it.longitude(),
                    it.access());
        }

        Site site(List<Opening> hours) {
            return new Site(
                    id,
                    organisation,
                    name,
                    street,
                    postcode,
                    town,
                    district,
                    country,
                    latitude,
                    longitude,
                    access,
                    hours);
        }
    }

    @Transactional(readOnly = true)
    public Site get(UUID id) {
        return withHours(jdbc.sql(ALL + "where id = :id")
                        .paramSource(Parameters.with("id", id))
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those of an organisation, by name. */
    @Transactional(readOnly = true)
    public List<Site> listOf(OrganisationId organisation) {
        return withHours(jdbc.sql(ALL + """
            where organisation_id = :organisation
            order by lower(name) collate "und-x-icu", id
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(Row.class)
                .list());
    }

    /** Those of several organisations, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<Site> listOf(Collection<OrganisationId> organisations) {
        return withHours(jdbc.sql(ALL + """
            where organisation_id = any (cast(:organisations as uuid[]))
            order by id
            """)
                .paramSource(Parameters.with("organisations", organisations))
                .query(Row.class)
                .list());
    }

    private record Offer(UUID service, UUID site) {}

    /** Where these services are offered; one that is offered nowhere in particular is not among them. */
    @Transactional(readOnly = true)
    public Map<ServiceId, List<Site>> listAt(Collection<ServiceId> services) {
        List<Offer> offers = jdbc.sql("""
            select offered_at.service_id as service, offered_at.site_id as site
            from services.offered_at
            join services.site on site.id = offered_at.site_id
            where offered_at.service_id = any (cast(:services as uuid[]))
            order by lower(site.name) collate "und-x-icu", site.id
            """)
                .paramSource(Parameters.with(
                        "services", services.stream().map(ServiceId::value).toList()))
                .query(Offer.class)
                .list();
        Map<UUID, Site> sites = listAll(offers.stream().map(Offer::site).toList()).stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
        return offers.stream()
                .collect(groupingBy(
                        offer -> new ServiceId(offer.service()), mapping(offer -> sites.get(offer.site()), toList())));
    }

    /** Those of them that exist, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<Site> listAll(Collection<UUID> ids) {
        return withHours(jdbc.sql(ALL + """
            where id = any (cast(:ids as uuid[]))
            order by id
            """)
                .paramSource(Parameters.with("ids", ids))
                .query(Row.class)
                .list());
    }

    private record Hours(
            UUID site,
            int weekday,
            LocalTime opens,
            LocalTime closes,
            @Nullable String note) {

        Opening opening() {
            return new Opening(DayOfWeek.of(weekday), opens, closes, note);
        }
    }

    private List<Site> withHours(List<Row> rows) {
        Map<UUID, List<Opening>> hours = jdbc
                .sql("""
                    select site_id as site, weekday, opens, closes, note
                    from services.opening
                    where site_id = any (cast(:ids as uuid[]))
                    order by site_id, weekday, opens, number
                    """)
                .paramSource(Parameters.with("ids", rows.stream().map(Row::id).toList()))
                .query(Hours.class)
                .list()
                .stream()
                .collect(groupingBy(Hours::site, mapping(Hours::opening, toList())));
        return rows.stream()
                .map(row -> row.site(hours.getOrDefault(row.id(), List.of())))
                .toList();
    }

    void add(Site site) {
        jdbc.sql("""
            insert into services.site (
                id, organisation_id, name, street, postcode, town, district, country, latitude, longitude, access)
            values (
                :id, :organisation, :name, :street, :postcode, :town, :district, :country, :latitude, :longitude,
                :access)
            """).paramSource(Parameters.of(Row.of(site))).update();
        open(site);
        trail.note(site.organisation().value(), Act.CREATED, "site " + site.id(), site.toString());
    }

    @Transactional(readOnly = true)
    int edition(UUID id) {
        return jdbc.sql("""
            select edition
            from services.site
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Not if somebody else wrote on it since that edition. */
    boolean change(Site site, int edition) {
        int changed = jdbc.sql("""
            update services.site
            set name = :name,
                street = :street,
                postcode = :postcode,
                town = :town,
                district = :district,
                country = :country,
                latitude = :latitude,
                longitude = :longitude,
                access = :access,
                edition = edition + 1
            where id = :id
              and edition = :edition
            """)
                .paramSource(Parameters.of(Row.of(site)).and("edition", edition))
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("""
            delete from services.opening
            where site_id = :id
            """).paramSource(Parameters.with("id", site.id())).update();
        open(site);
        trail.note(site.organisation().value(), Act.CHANGED, "site " + site.id(), site.toString());
        return true;
    }

    private void open(Site site) {
        for (int i = 0; i < site.hours().size(); i++) {
            Opening opening = site.hours().get(i);
            jdbc.sql("""
                insert into services.opening (site_id, number, weekday, opens, closes, note)
                values (:site, :number, :weekday, :from, :until, :note)
                """)
                    .paramSource(Parameters.with("site", site.id())
                            .and("number", i + 1)
                            .and("weekday", opening.day().getValue())
                            .and("from", opening.from())
                            .and("until", opening.until())
                            .and("note", opening.note()))
                    .update();
        }
    }

    /** Services that were offered there are no longer. */
    void remove(Site site) {
        int removed =
                jdbc.sql("""
                    delete from services.site
                    where id = :id
                    """).paramSource(Parameters.with("id", site.id())).update();
        if (removed == 1) {
            trail.note(site.organisation().value(), Act.CHANGED, "site removed", site.toString());
        }
    }

    /** From now on a service is offered at these sites of its organisation, and nowhere else. */
    void offer(Service service, Collection<UUID> sites) {
        var parameters = Parameters.with("service", service.id().value())
                .and("house", service.organisation())
                .and("sites", sites);
        jdbc.sql("""
            delete from services.offered_at
            where service_id = :service
            """).paramSource(parameters).update();
        jdbc.sql("""
            insert into services.offered_at (service_id, site_id)
            select :service, id
            from services.site
            where organisation_id = :house
              and id = any (cast(:sites as uuid[]))
            """).paramSource(parameters).update();
    }
}
