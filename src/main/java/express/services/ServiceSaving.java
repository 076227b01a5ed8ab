package express.services;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a service and where it is offered, both or neither. */
@Component
@Transactional
class ServiceSaving {

    private final Services services;
    private final Sites sites;

    ServiceSaving(Services services, Sites sites) {
        this.services = services;
        this.sites = sites;
    }

    public void add(Service service, Collection<UUID> at) {
        services.add(service);
        sites.offer(service, at);
    }

    /** Not if somebody else wrote on it since that edition. */
    public boolean change(Service service, int edition, Collection<UUID> at) {
        boolean changed = services.change(service, edition);
        if (changed) {
            sites.offer(service, at);
        }
        return changed;
    }
}
