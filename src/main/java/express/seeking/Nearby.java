package express.seeking;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.places.Town;
import express.search.Findable.Spot;
import express.search.Quest;
import express.search.Quest.Around;
import express.search.Search;
import express.search.Sought;
import express.services.Premises;
import express.services.Searched;
import express.services.Service;
import express.services.ServiceId;
import express.services.ServiceRegister;
import express.services.Site;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Services near somebody who has said what they need by tapping, for pages that say in their own words why one fits. */
@Component
public class Nearby {

    /**
     * What is needed; what is nothing narrows nothing.
     *
     * @param kilometres from the town
     * @param status on which ground somebody stays, by the name that services use, or any other one
     */
    public record Need(
            ChainStep step,
            @Nullable Town town,
            int kilometres,
            @Nullable String status,
            @Nullable Integer age) {}

    /**
     * A service that may fit.
     *
     * @param sites as everybody may know them
     * @param metres to the nearest of them; nothing, if nobody knows
     */
    public record Found(
            Service service,
            Organisation house,
            List<Site> sites,
            @Nullable Integer metres) {}

    private static final int METRES = 1_000;

    private final Search search;
    private final ServiceRegister register;
    private final Premises premises;
    private final Organisations organisations;

    Nearby(Search search, ServiceRegister register, Premises premises, Organisations organisations) {
        this.search = search;
        this.register = register;
        this.premises = premises;
        this.organisations = organisations;
    }

    /** The best first; what ended since the index heard of it is left out. */
    @Transactional(readOnly = true)
    public List<Found> list(Need need, Locale reader, int most) {
        Quest quest = Quest.of("", reader, Searched.KIND)
                .where(Searched.STEP, need.step().name())
                .page(null, most);
        if (need.status() != null) {
            quest = quest.where(Searched.STATUS, need.status());
        }
        if (need.age() != null) {
            quest = quest.at(Searched.AGE, need.age());
        }
        return found(search.seek(quest.around(around(need))));
    }

    private static @Nullable Around around(Need need) {
        return need.town() == null
                ? null
                : new Around(
                        new Spot(
                                need.town().position().latitude(),
                                need.town().position().longitude()),
                        need.kilometres() * METRES);
    }

    private List<Found> found(Sought sought) {
        if (sought.finds().isEmpty()) {
            return List.of();
        }
        Map<UUID, Service> services = register.listAll(keys(sought)).stream()
                .map(ServiceRegister.Entry::service)
                .filter(Service::isActive)
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<ServiceId, List<Site>> at =
                premises.of(services.values().stream().map(Service::id).toList());
        Map<OrganisationId, Organisation> houses = houses(services.values());
        return sought.finds().stream()
                .flatMap(find -> Stream.ofNullable(
                                services.get(UUID.fromString(find.hit().key())))
                        .map(service -> new Found(
                                service,
                                houses.get(service.organisation()),
                                at.getOrDefault(service.id(), List.of()),
                                find.metres())))
                .toList();
    }

    private static List<UUID> keys(Sought sought) {
        return sought.finds().stream()
                .map(find -> UUID.fromString(find.hit().key()))
                .toList();
    }

    private Map<OrganisationId, Organisation> houses(Collection<Service> services) {
        return organisations
                .listAll(services.stream().map(Service::organisation).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }
}
