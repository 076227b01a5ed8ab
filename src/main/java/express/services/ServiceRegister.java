package express.services;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All services, page by page or one after another, for those who pass them on to others. */
@Repository
@Transactional(readOnly = true)
public class ServiceRegister {

    private static final String FITTING = """
        from services.service
        where (cast(:words as text) is null
            or to_tsvector('simple', name || ' ' || description) @@ plainto_tsquery('simple', :words))
          and (cast(:organisations as uuid[]) is null or organisation_id = any (cast(:organisations as uuid[])))
          and (cast(:ids as uuid[]) is null or id = any (cast(:ids as uuid[])))
          and (cast(:value as text) is null or :value = any (steps) or :value = any (statuses) or :value = any (groups))
          and (not :classified or cardinality(statuses) > 0)
          and (not :grouped or cardinality(groups) > 0)
          and (cast(:modifiedAfter as timestamptz) is null or modified_at >= :modifiedAfter)
        """;

    private static final double METRES_PER_DEGREE = 111_195;

    private final JdbcClient jdbc;
    private final Services services;
    private final Sites sites;

    ServiceRegister(JdbcClient jdbc, Services services, Sites sites) {
        this.jdbc = jdbc;
        this.services = services;
        this.sites = sites;
    }

    /**
     * Which services are wanted; what is nothing narrows nothing.
     *
     * @param words all of which stand in its name or description
     * @param value a step, a status or a group that it has
     * @param classified whether only those that name statuses, {@code grouped} only those that name groups
     */
    public record Wanted(
            @Nullable String words,
            @Nullable Collection<OrganisationId> organisations,
            @Nullable Collection<UUID> ids,
            @Nullable String value,
            boolean classified,
            boolean grouped,
            @Nullable Instant modifiedAfter) {

        public static final Wanted ALL = new Wanted(null, null, null, null, false, false, null);
    }

    /** A service and when anything of it was last written. */
    public record Entry(Service service, Instant modifiedAt) {}

    /** That a service is offered at a site. */
    public record Offer(UUID id, UUID service, UUID site) {}

    public long count(Wanted wanted) {
        return jdbc.sql("select count(*)\n" + FITTING)
                .paramSource(parameters(wanted))
                .query(Long.class)
                .single();
    }

    private static Parameters parameters(Wanted wanted) {
        return Parameters.of(wanted);
    }

    private record Modified(UUID id, Instant modifiedAt) {}

    /** In the order of their ids. */
    public List<Entry> page(Wanted wanted, long from, int most) {
        return entries(jdbc.sql("select id, modified_at\n" + FITTING + """
            order by id
            offset :from
            limit :most
            """)
                .paramSource(parameters(wanted).and("from", from).and("most", most))
                .query(Modified.class)
                .list());
    }

    /** The next ones in the order of their ids, however far in. */
    public List<Entry> after(Wanted wanted, @Nullable UUID last, int most) {
        return entries(jdbc.sql("select id, modified_at\n" + FITTING + """
              and (cast(:last as uuid) is null or id > :last)
            order by id
            limit :most
            """)
                .paramSource(parameters(wanted).and("last", last).and("most", most))
                .query(Modified.class)
                .list());
    }

    /** Those of them that exist, in the order of their ids. */
    public List<Entry> listAll(Collection<UUID> ids) {
        return entries(jdbc.sql("""
            select id, modified_at
            from services.service
            where id = any (cast(:ids as uuid[]))
            order by id
            """)
                .paramSource(Parameters.with("ids", ids))
                .query(Modified.class)
                .list());
    }

    private List<Entry> entries(List<Modified> rows) {
        Map<UUID, Service> whole = services
                .listAll(rows.stream().map(Modified::id).toList())
                .stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        return rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(whole.get(row.id()))
                                .map(service -> new Entry(service, row.modifiedAt()))
                                .stream())
                .toList();
    }

    public List<Offer> offersOf(Collection<UUID> of) {
        return jdbc.sql("""
            select id, service_id as service, site_id as site
            from services.offered_at
            where service_id = any (cast(:of as uuid[]))
            order by service_id, id
            """)
                .paramSource(Parameters.with("of", of))
                .query(Offer.class)
                .list();
    }

    /** Those of them that exist. */
    public List<Offer> listOffers(Collection<UUID> ids) {
        return jdbc.sql("""
            select id, service_id as service, site_id as site
            from services.offered_at
            where id = any (cast(:ids as uuid[]))
            order by id
            """)
                .paramSource(Parameters.with("ids", ids))
                .query(Offer.class)
                .list();
    }

    public Optional<Offer> findOffer(UUID id) {
        return jdbc.sql("""
            select id, service_id as service, site_id as site
            from services.offered_at
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Offer.class)
                .optional();
    }

    /**
     * Which offers are wanted.
     *
     * @param postcode of the site, or of a place of which people must be
     * @param metres from the middle of that postcode, instead of in it
     * @param without sites of which nobody may learn where they are, so that they are near to nothing
     */
    public record Nearby(
            @Nullable String postcode, @Nullable Integer metres, Collection<UUID> without) {

        public static final Nearby ANYWHERE = new Nearby(null, null, List.of());
    }

    private record Centre(
            @Nullable Double latitude, @Nullable Double longitude) {}

    private static final String OFFERED = """
        from services.offered_at
        join services.site on site.id = offered_at.site_id
        where exists (
            select from services.service
            where service.id = offered_at.service_id
              and (cast(:words as text) is null
                or to_tsvector('simple', name || ' ' || description) @@ plainto_tsquery('simple', :words))
              and (cast(:organisations as uuid[]) is null or organisation_id = any (cast(:organisations as uuid[])))
              and (cast(:ids as uuid[]) is null or id = any (cast(:ids as uuid[])))
              and (cast(:value as text) is null
                or :value = any (steps) or :value = any (statuses) or :value = any (groups))
              and (not :classified or cardinality(statuses) > 0)
              and (not :grouped or cardinality(groups) > 0)
              and (cast(:modifiedAfter as timestamptz) is null or modified_at >= :modifiedAfter)
              and (cast(:postcode as text) is null or cast(:metres as int) is not null
                or replace(site.postcode, ' ', '') = :postcode or :postcode = any (places)))
          and (cast(:postcode as text) is null or not site.id = any (cast(:without as uuid[])))
          and (cast(:metres as int) is null
            or site.latitude between :latitude - :metres / :degree and :latitude + :metres / :degree
              and 2 * 6371008.8 * asin(least(1, sqrt(
                    power(sin(radians(site.latitude - :latitude) / 2), 2)
                    + cos(radians(site.latitude)) * cos(radians(:latitude))
                      * power(sin(radians(site.longitude - :longitude) / 2), 2)))) <= :metres)
        """;

    public long countOffers(Wanted wanted, Nearby nearby) {
        return jdbc.sql("select count(*)\n" + OFFERED)
                .paramSource(parameters(wanted, nearby))
                .query(Long.class)
                .single();
    }

    /** In the order of their ids. */
    public List<Offer> pageOffers(Wanted wanted, Nearby nearby, long from, int most) {
        return jdbc.sql("select offered_at.id, offered_at.service_id as service, offered_at.site_id as site\n" + OFFERED
                        + """
                        order by offered_at.id
                        offset :from
                        limit :most
                        """)
                .paramSource(parameters(wanted, nearby).and("from", from).and("most", most))
                .query(Offer.class)
                .list();
    }

    /** The middle of a postcode is that of the sites in it. */
    private Parameters parameters(Wanted wanted, Nearby nearby) {
        String postcode = nearby.postcode() == null ? null : nearby.postcode().replace(" ", "");
        Centre centre = nearby.metres() == null
                ? new Centre(null, null)
                : jdbc.sql("""
                    select avg(latitude) as latitude, avg(longitude) as longitude
                    from services.site
                    where replace(postcode, ' ', '') = :postcode
                      and not id = any (cast(:without as uuid[]))
                    """)
                        .paramSource(Parameters.with("postcode", postcode).and("without", nearby.without()))
                        .query(Centre.class)
                        .single();
        return parameters(wanted)
                .and("postcode", postcode)
                .and("metres", nearby.metres())
                .and("without", nearby.without())
                .and("degree", METRES_PER_DEGREE)
                .and("latitude", centre.latitude())
                .and("longitude", centre.longitude());
    }

    public List<Site> sites(Collection<UUID> ids) {
        return sites.listAll(ids);
    }

    public List<Site> sitesOf(Collection<OrganisationId> organisations) {
        return sites.listOf(organisations);
    }
}
