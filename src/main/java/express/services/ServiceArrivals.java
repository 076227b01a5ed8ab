package express.services;

import express.base.Parameters;
import express.services.ServiceRegister.Offer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many services and sites at once, as they come from another directory: those that are here are changed, the others
 * added. Only work in the background that may write for every organisation gets through.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ServiceArrivals {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ServiceArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before very many come: plans made when there was little would go through all of it each time. */
    public void weigh() {
        jdbc.sql("""
            analyze services.service, services.intake, services.site, services.offered_at, services.change,
                services.supply
            """).update();
    }

    /**
     * With where they are offered. What services have comes before them, so that all that follows services, counts them
     * or finds them is told of each once.
     */
    public void put(Collection<Service> services, Collection<Offer> offers) {
        jdbc.sql("set constraints services.offered_at_service_id_fkey, services.intake_service_id_fkey deferred")
                .update();
        Set<UUID> ids = services.stream().map(it -> it.id().value()).collect(Collectors.toSet());
        boolean whole = offers.stream().allMatch(it -> ids.contains(it.service()));
        comeWhole(whole);
        if (!offers.isEmpty()) {
            putOffers(offers);
        }
        if (!services.isEmpty()) {
            putIntakes(services);
        }
        comeWhole(false);
        if (!services.isEmpty()) {
            putThemselves(services);
        }
    }

    /** Whether what is written now belongs to services that are written after it. */
    private void comeWhole(boolean so) {
        jdbc.sql("select set_config('express.whole_services', :so, true)")
                .param("so", so ? "yes" : "")
                .query(String.class)
                .single();
    }

    public void put(Collection<Service> services) {
        put(services, List.of());
    }

    private void putThemselves(Collection<Service> services) {
        jdbc.sql("""
            insert into services.service (
                id, organisation_id, name, language, description, steps, statuses, groups, minimum_age, maximum_age,
                places, eligibility_words, languages, price, price_amount, price_currency, price_words, waiting_days,
                booking, website, desk_email, desk_telephone, state, confirmed_at, created_at)
            select id, organisation, name, language, description, cast(steps as text[]), cast(statuses as text[]),
                   cast(groups as text[]), minimum, maximum, cast(places as text[]), eligibility,
                   cast(languages as text[]), price, amount, currency, price_words, waiting, booking, website, email,
                   telephone, state, confirmed, created
            from unnest(
                cast(:id as uuid[]), cast(:organisation as uuid[]), cast(:name as text[]), cast(:language as text[]),
                cast(:description as text[]), cast(:steps as text[]), cast(:statuses as text[]),
                cast(:groups as text[]), cast(:minimumAge as int[]), cast(:maximumAge as int[]),
                cast(:places as text[]), cast(:eligibilityWords as text[]), cast(:languages as text[]),
                cast(:price as text[]), cast(:priceAmount as bigint[]), cast(:priceCurrency as text[]),
                cast(:priceWords as text[]), cast(:waitingDays as int[]), cast(:booking as text[]),
                cast(:website as text[]), cast(:deskEmail as text[]), cast(:deskTelephone as text[]),
                cast(:state as text[]), cast(:confirmedAt as timestamptz[]), cast(:createdAt as timestamptz[]))
                as arrived (
                    id, organisation, name, language, description, steps, statuses, groups, minimum, maximum, places,
                    eligibility, languages, price, amount, currency, price_words, waiting, booking, website, email,
                    telephone, state, confirmed, created)
            on conflict (id) do update
            set name = excluded.name,
                language = excluded.language,
                description = excluded.description,
                steps = excluded.steps,
                statuses = excluded.statuses,
                groups = excluded.groups,
                minimum_age = excluded.minimum_age,
                maximum_age = excluded.maximum_age,
                places = excluded.places,
                eligibility_words = excluded.eligibility_words,
                languages = excluded.languages,
                price = excluded.price,
                price_amount = excluded.price_amount,
                price_currency = excluded.price_currency,
                price_words = excluded.price_words,
                waiting_days = excluded.waiting_days,
                booking = excluded.booking,
                website = excluded.website,
                desk_email = excluded.desk_email,
                desk_telephone = excluded.desk_telephone,
                state = excluded.state,
                confirmed_at = excluded.confirmed_at
            """)
                .paramSource(
                        Parameters.each(services.stream().map(ServiceRow::of).toList(), ServiceRow.class))
                .update();
    }

    private void putIntakes(Collection<Service> services) {
        jdbc.sql("""
            delete from services.intake
            where service_id = any (cast(:ids as uuid[]))
            """)
                .paramSource(Parameters.with(
                        "ids", services.stream().map(it -> it.id().value()).toList()))
                .update();
        List<Map<String, Object>> rows = new ArrayList<>();
        services.forEach(service -> IntStream.range(0, service.intakes().size()).forEach(i -> {
            Map<String, Object> row =
                    new HashMap<>(Parameters.of(service.intakes().get(i)).getValues());
            row.put("service", service.id().value());
            row.put("number", i + 1);
            rows.add(row);
        }));
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into services.intake (service_id, number, begins, places, vacancies)
            select service, number, begins, places, vacancies
            from jsonb_to_recordset(cast(:rows as jsonb)) as arrived (
                service uuid, number int, begins date, places int, vacancies int)
            """).param("rows", JSON.writeValueAsString(rows)).update();
    }

    public void putSites(Collection<Site> sites) {
        jdbc.sql("""
            insert into services.site (
                id, organisation_id, name, street, postcode, town, district, country, latitude, longitude, access)
            select id, organisation, name, street, postcode, town, district, country, latitude, longitude,
                   cast(access as text[])
            from unnest(
                cast(:id as uuid[]), cast(:organisation as uuid[]), cast(:name as text[]), cast(:street as text[]),
                cast(:postcode as text[]), cast(:town as text[]), cast(:district as text[]), cast(:country as text[]),
                cast(:latitude as double precision[]), cast(:longitude as double precision[]),
                cast(:access as text[]))
                as arrived (
                    id, organisation, name, street, postcode, town, district, country, latitude, longitude, access)
            on conflict (id) do update
            set name = excluded.name,
                street = excluded.street,
                postcode = excluded.postcode,
                town = excluded.town,
                district = excluded.district,
                country = excluded.country,
                latitude = excluded.latitude,
                longitude = excluded.longitude,
                access = excluded.access
            """)
                .paramSource(Parameters.each(sites.stream().map(Sites.Row::of).toList(), Sites.Row.class))
                .update();
        putHours(sites);
    }

    private void putHours(Collection<Site> sites) {
        jdbc.sql("""
            delete from services.opening
            where site_id = any (cast(:ids as uuid[]))
            """)
                .paramSource(Parameters.with("ids", sites.stream().map(Site::id).toList()))
                .update();
        List<Map<String, Object>> rows = new ArrayList<>();
        sites.forEach(site -> IntStream.range(0, site.hours().size()).forEach(i -> {
            Opening opening = site.hours().get(i);
            Map<String, Object> row = new HashMap<>();
            row.put("site", site.id());
            row.put("number", i + 1);
            row.put("weekday", opening.day().getValue());
            row.put("opens", opening.from().toString());
            row.put("closes", opening.until().toString());
            row.put("note", opening.note());
            rows.add(row);
        }));
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into services.opening (site_id, number, weekday, opens, closes, note)
            select site, number, weekday, opens, closes, note
            from jsonb_to_recordset(cast(:rows as jsonb)) as arrived (
                site uuid, number int, weekday int, opens time, closes time, note text)
            """).param("rows", JSON.writeValueAsString(rows)).update();
    }

    /** That services are offered at sites; both are there. Offers have no id of their own to choose. */
    public void putOffers(Collection<Offer> offers) {
        jdbc.sql("""
            insert into services.offered_at (service_id, site_id)
            select service, site
            from unnest(cast(:services as uuid[]), cast(:sites as uuid[])) as arrived (service, site)
            on conflict do nothing
            """)
                .paramSource(Parameters.with(
                                "services", offers.stream().map(Offer::service).toList())
                        .and("sites", offers.stream().map(Offer::site).toList()))
                .update();
    }
}
