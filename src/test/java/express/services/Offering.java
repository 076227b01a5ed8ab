package express.services;

import express.database.Acting;
import org.springframework.stereotype.Component;

/** Puts services into the directory, for tests of what is made of them. */
@Component
public class Offering {

    private final Services services;

    Offering(Services services) {
        this.services = services;
    }

    public void add(Service service) {
        Acting.inBackground("services", () -> {
            services.add(service);
            return null;
        });
    }
}
