package express.services;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where services are offered, as everybody may know it: of a shelter its name alone. */
@Component
@Transactional(readOnly = true)
public class Premises {

    private final Sites sites;
    private final Shelters shelters;

    Premises(Sites sites, Shelters shelters) {
        this.sites = sites;
        this.shelters = shelters;
    }

    public Map<ServiceId, List<Site>> of(Collection<ServiceId> services) {
        return shelters.veil(sites.listAt(services));
    }

    /** @param writes whether it is read by one of those who wrote it, who know where it is */
    List<Site> of(ServiceId service, boolean writes) {
        Map<ServiceId, List<Site>> at = writes ? sites.listAt(List.of(service)) : of(List.of(service));
        return at.getOrDefault(service, List.of());
    }
}
