package express.services;

import express.database.Acting;
import org.springframework.stereotype.Component;

/** Puts services into the directory, for tests of what is made of them. */
@Component
public class Offering {

    private final Services services;
    private final Sites sites;

    Offering(Services services, Sites sites) {
        this.services = services;
        this.sites = sites;
    }

    /** Somewhere on earth where an organisation receives people. */
    public void open(Site site) {
        Acting.inBackground("services", () -> {
            sites.add(site);
            return null;
        });
    }

    public void add(Service service) {
        Acting.inBackground("services", () -> {
            services.add(service);
            return null;
        });
    }
}
