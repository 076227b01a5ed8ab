package express.services;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.places.Towns;
import express.search.Changed;
import express.search.Findables;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The services as search takes them in. They may be a hundred thousand, so they lie apart. */
@Component
class ServiceFindables implements Findables {

    /** To be changed with whatever {@link Searched} makes of a service. */
    private static final String FORM = "1";

    private final ServiceChanges changes;
    private final Services services;
    private final Sites sites;
    private final Shelters shelters;
    private final Organisations organisations;
    private final Towns towns;

    ServiceFindables(
            ServiceChanges changes,
            Services services,
            Sites sites,
            Shelters shelters,
            Organisations organisations,
            Towns towns) {
        this.changes = changes;
        this.services = services;
        this.sites = sites;
        this.shelters = shelters;
        this.organisations = organisations;
        this.towns = towns;
    }

    @Override
    public String kind() {
        return Searched.KIND;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public boolean apart() {
        return true;
    }

    @Override
    public long latest() {
        return changes.last();
    }

    @Override
    public List<Changed> changedAfter(long change, int most) {
        List<ServiceChanges.Change> changed = changes.after(change, most);
        List<Service> going = services
                .listAll(changed.stream().map(ServiceChanges.Change::service).toList())
                .stream()
                .filter(service -> service.state() != Service.State.ENDED)
                .toList();
        Map<ServiceId, List<Site>> at = open(going.stream().map(Service::id).toList());
        Map<OrganisationId, Organisation> houses = houses(going);
        Map<UUID, Searched> searched = going.stream()
                .filter(service -> houses.containsKey(service.organisation()))
                .map(service -> new Searched(
                        service, houses.get(service.organisation()), at.getOrDefault(service.id(), List.of())))
                .collect(Collectors.toMap(it -> it.service().id().value(), Function.identity()));
        return changed.stream()
                .map(one -> new Changed(
                        one.change(),
                        one.service().toString(),
                        searched.containsKey(one.service())
                                ? searched.get(one.service()).findable(towns)
                                : null))
                .toList();
    }

    /** Without shelters: what is not in the index cannot be found by it. */
    private Map<ServiceId, List<Site>> open(Collection<ServiceId> ids) {
        Map<ServiceId, List<Site>> at = sites.listAt(ids);
        var hidden = shelters.among(at.values().stream()
                .flatMap(List::stream)
                .map(Site::id)
                .distinct()
                .toList());
        at.replaceAll((service, all) ->
                all.stream().filter(site -> !hidden.contains(site.id())).toList());
        return at;
    }

    private Map<OrganisationId, Organisation> houses(List<Service> of) {
        return organisations
                .listAll(of.stream().map(Service::organisation).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }
}
