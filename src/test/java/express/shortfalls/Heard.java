package express.shortfalls;

import express.base.NetworkId;
import express.services.ServicesEvents.Sought;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What networks were told that somebody looked for. */
@Component
class Heard {

    private final Queue<Sought> all = new ConcurrentLinkedQueue<>();

    @EventListener
    void on(Sought sought) {
        all.add(sought);
    }

    List<Sought> in(NetworkId network) {
        return all.stream().filter(it -> it.network().equals(network)).toList();
    }
}
