package express.services;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.directory.Retirements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds organisations, and what they do, for those who write it. */
@Component
class ServiceDesk {

    private final Organisations organisations;
    private final Retirements retirements;
    private final Services services;
    private final Sites sites;

    ServiceDesk(Organisations organisations, Retirements retirements, Services services, Sites sites) {
        this.organisations = organisations;
        this.retirements = retirements;
        this.services = services;
        this.sites = sites;
    }

    Organisation house(OrganisationId id) {
        return organisations.listAll(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    Map<OrganisationId, Organisation> houses(Collection<Service> of) {
        return organisations
                .listAll(of.stream().map(Service::organisation).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    boolean mayWrite(Viewer viewer, OrganisationId house) {
        return viewer.signedIn() && ServicesAccess.mayWrite(viewer, house, organisations.networks(house));
    }

    /** As one who writes for it. */
    Organisation enter(Viewer viewer, String slug) {
        Organisation house = organisations.get(slug);
        ServicesAccess.require(mayWrite(viewer, house.id()));
        return house;
    }

    /** The same for something new: what no longer exists begins nothing. */
    Organisation begin(Viewer viewer, String slug) {
        Organisation house = enter(viewer, slug);
        ServicesAccess.require(!isRetired(house.id()));
        return house;
    }

    boolean isRetired(OrganisationId house) {
        return retirements.isRetired(house);
    }

    Service take(Viewer viewer, String id) {
        Service service = services.get(ServiceId.of(id));
        ServicesAccess.require(mayWrite(viewer, service.organisation()));
        return service;
    }

    /** To change it: what has ended, or belongs to what no longer exists, is taken up again first. */
    Service takeUp(Viewer viewer, String id) {
        Service service = take(viewer, id);
        ServicesAccess.require(service.state() != Service.State.ENDED && !isRetired(service.organisation()));
        return service;
    }

    Site takeSite(Viewer viewer, UUID id) {
        Site site = sites.get(id);
        ServicesAccess.require(mayWrite(viewer, site.organisation()));
        return site;
    }
}
