package express.services;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.services.Happening.What;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The services of all organisations. */
@Repository
@Transactional
public class Services {

    private static final String ALL = """
        select id, organisation_id as organisation, name, language, description, steps, statuses, groups,
               minimum_age, maximum_age, places, eligibility_words, languages, price, price_amount, price_currency,
               price_words, waiting_days, booking, website, desk_email, desk_telephone, state, confirmed_at, created_at
        from services.service
        """;

    private final JdbcClient jdbc;
    private final Chronicle chronicle;
    private final InstantSource time;

    Services(JdbcClient jdbc, Chronicle chronicle, InstantSource time) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Service get(ServiceId id) {
        return withIntakes(jdbc.sql(ALL + "where id = :id")
                        .paramSource(Parameters.with("id", id.value()))
                        .query(ServiceRow.class)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What an organisation does or did, by name; what ended comes last. */
    @Transactional(readOnly = true)
    public List<Service> listOf(OrganisationId organisation) {
        return withIntakes(jdbc.sql(ALL + """
            where organisation_id = :organisation
            order by state = 'ENDED', lower(name) collate "und-x-icu", id
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(ServiceRow.class)
                .list());
    }

    /** What these organisations do that did not end, by name. */
    @Transactional(readOnly = true)
    public List<Service> listGoingOn(Collection<OrganisationId> organisations) {
        return withIntakes(jdbc.sql(ALL + """
            where state <> 'ENDED'
              and organisation_id = any (cast(:organisations as uuid[]))
            order by lower(name) collate "und-x-icu", id
            """)
                .paramSource(Parameters.with("organisations", organisations))
                .query(ServiceRow.class)
                .list());
    }

    /** Those of them that exist, in no order. */
    @Transactional(readOnly = true)
    List<Service> listAll(Collection<UUID> ids) {
        return withIntakes(jdbc.sql(ALL + "where id = any (cast(:ids as uuid[]))")
                .paramSource(Parameters.with("ids", ids))
                .query(ServiceRow.class)
                .list());
    }

    private record IntakeRow(UUID service, @Nullable LocalDate begins, int places, int vacancies) {

        Service.Intake intake() {
            return new Service.Intake(begins, places, vacancies);
        }
    }

    private List<Service> withIntakes(List<ServiceRow> rows) {
        Collection<UUID> ids = rows.stream().map(ServiceRow::id).toList();
        Map<UUID, List<Service.Intake>> intakes =
                jdbc.sql("""
                    select service_id as service, begins, places, vacancies
                    from services.intake
                    where service_id = any (cast(:ids as uuid[]))
                    order by service_id, begins nulls first, number
                    """).paramSource(Parameters.with("ids", ids)).query(IntakeRow.class).list().stream()
                        .collect(groupingBy(IntakeRow::service, mapping(IntakeRow::intake, toList())));
        return rows.stream()
                .map(row -> row.service(intakes.getOrDefault(row.id(), List.of())))
                .toList();
    }

    void add(Service service) {
        jdbc.sql("""
            insert into services.service (
                id, organisation_id, name, language, description, steps, statuses, groups, minimum_age, maximum_age,
                places, eligibility_words, languages, price, price_amount, price_currency, price_words, waiting_days,
                booking, website, desk_email, desk_telephone, state, confirmed_at, created_at)
            values (
                :id, :organisation, :name, :language, :description, :steps, :statuses, :groups, :minimumAge,
                :maximumAge, :places, :eligibilityWords, :languages, :price, :priceAmount, :priceCurrency, :priceWords,
                :waitingDays, :booking, :website, :deskEmail, :deskTelephone, :state, :confirmedAt, :createdAt)
            """).paramSource(Parameters.of(ServiceRow.of(service))).update();
        enter(service.id(), service.intakes());
        chronicle.note(service, What.ADDED);
    }

    /** Whether something of this name goes on; whoever asks is alone with the organisation until their transaction ends. */
    boolean hasAlone(OrganisationId organisation, String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('services.service'), hashtext(:organisation))")
                .paramSource(Parameters.with("organisation", organisation.toString()))
                .query()
                .listOfRows();
        return jdbc.sql("""
            select exists (
                select from services.service
                where organisation_id = :organisation
                  and state <> 'ENDED'
                  and lower(name) = lower(:name))
            """)
                .paramSource(Parameters.with("organisation", organisation).and("name", name))
                .query(Boolean.class)
                .single();
    }

    /** How often it was changed: who changes it says on which edition. */
    @Transactional(readOnly = true)
    int edition(ServiceId id) {
        return Optional.ofNullable(editions(List.of(id)).get(id)).orElseThrow(NotFound::new);
    }

    private record Edition(UUID id, int edition) {}

    @Transactional(readOnly = true)
    Map<ServiceId, Integer> editions(Collection<ServiceId> ids) {
        return jdbc
                .sql("""
                    select id, edition
                    from services.service
                    where id = any (cast(:ids as uuid[]))
                    """)
                .paramSource(Parameters.with(
                        "ids", ids.stream().map(ServiceId::value).toList()))
                .query(Edition.class)
                .list()
                .stream()
                .collect(Collectors.toMap(it -> new ServiceId(it.id()), Edition::edition));
    }

    /** Whoever writes all of it says that all of it is true; not if somebody else wrote on it since that edition. */
    boolean change(Service service, int edition) {
        Service before = get(service.id());
        int changed = jdbc.sql("""
            update services.service
            set name = :name,
                language = :language,
                description = :description,
                steps = :steps,
                statuses = :statuses,
                groups = :groups,
                minimum_age = :minimumAge,
                maximum_age = :maximumAge,
                places = :places,
                eligibility_words = :eligibilityWords,
                languages = :languages,
                price = :price,
                price_amount = :priceAmount,
                price_currency = :priceCurrency,
                price_words = :priceWords,
                waiting_days = :waitingDays,
                booking = :booking,
                website = :website,
                desk_email = :deskEmail,
                desk_telephone = :deskTelephone,
                state = :state,
                confirmed_at = :now,
                edition = edition + 1
            where id = :id
              and edition = :edition
            """)
                .paramSource(Parameters.of(ServiceRow.of(service))
                        .and("edition", edition)
                        .and("now", time.instant()))
                .update();
        if (changed == 0) {
            return false;
        }
        leave(service.id());
        enter(service.id(), service.intakes());
        chronicle.note(service, became(before.state(), service.state()));
        return true;
    }

    private static What became(Service.State before, Service.State after) {
        if (before == after) {
            return What.CHANGED;
        }
        return switch (after) {
            case ACTIVE -> What.TAKEN_UP;
            case PAUSED -> What.PAUSED;
            case ENDED -> What.ENDED;
        };
    }

    /** All of it is still true today. */
    void confirm(ServiceId id) {
        set(id, get(id).state(), What.CONFIRMED);
    }

    /** It ends and stays with its history; what has ended already stays as it is. */
    void end(ServiceId id) {
        if (get(id).state() != Service.State.ENDED) {
            set(id, Service.State.ENDED, What.ENDED);
        }
    }

    /** It goes on after all. */
    void takeUp(ServiceId id) {
        if (get(id).state() == Service.State.ENDED) {
            set(id, Service.State.ACTIVE, What.TAKEN_UP);
        }
    }

    private void set(ServiceId id, Service.State state, What what) {
        int changed = jdbc.sql("""
            update services.service
            set state = :state,
                confirmed_at = :now,
                edition = edition + 1
            where id = :id
            """)
                .paramSource(
                        Parameters.with("id", id.value()).and("state", state).and("now", time.instant()))
                .update();
        if (changed == 1) {
            chronicle.note(get(id), what);
        }
    }

    /** Those that go on and that nobody confirmed since then, the longest ago first. */
    @Transactional(readOnly = true)
    List<Service> listConfirmedBefore(Instant end, @Nullable Service after, int most) {
        return withIntakes(jdbc.sql(ALL + """
            where state <> 'ENDED'
              and confirmed_at < :end
              and (cast(:id as uuid) is null or (confirmed_at, id) > (cast(:at as timestamptz), cast(:id as uuid)))
            order by confirmed_at, id
            limit :most
            """)
                .paramSource(Parameters.with("end", end)
                        .and("at", after == null ? null : after.confirmedAt())
                        .and("id", after == null ? null : after.id().value())
                        .and("most", most))
                .query(ServiceRow.class)
                .list());
    }

    private void leave(ServiceId id) {
        jdbc.sql("""
            delete from services.intake
            where service_id = :id
            """).paramSource(Parameters.with("id", id.value())).update();
    }

    private void enter(ServiceId id, List<Service.Intake> intakes) {
        for (int i = 0; i < intakes.size(); i++) {
            jdbc.sql("""
                insert into services.intake (service_id, number, begins, places, vacancies)
                values (:id, :number, :begins, :places, :vacancies)
                """)
                    .paramSource(
                            Parameters.of(intakes.get(i)).and("id", id.value()).and("number", i + 1))
                    .update();
        }
    }
}
