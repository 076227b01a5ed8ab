package express.services;

import express.directory.DirectoryEvents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What ends when something above it ends. */
@Component
class ServicesReactions {

    private final Services services;

    ServicesReactions(Services services) {
        this.services = services;
    }

    /** In the same transaction: an organisation without services that still go on, or neither. */
    @EventListener
    void on(DirectoryEvents.Retired retired) {
        services.listOf(retired.organisation()).forEach(service -> services.end(service.id()));
    }
}
