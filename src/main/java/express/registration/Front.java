package express.registration;

import express.base.NotFound;
import express.directory.Organisation;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.ui.Screen;
import java.util.List;
import org.springframework.stereotype.Component;

/** A gathering for which people are registered, as those see it who register them; for others there is no such page. */
@Component
class Front {

    /** @param run the organisations whose people the viewer registers */
    record View(Gathering gathering, Programme programme, Desk desk, boolean hosts, List<Organisation> run) {}

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Hosting hosting;
    private final Desks desks;

    Front(Gatherings gatherings, Programmes programmes, Hosting hosting, Desks desks) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.hosting = hosting;
        this.desks = desks;
    }

    View open(Screen screen, String slug) {
        Gathering gathering = gatherings.get(slug);
        Desk desk = desks.find(gathering.id()).orElseThrow(NotFound::new);
        List<Organisation> run = hosting.list(screen.viewer());
        boolean hosts = hosting.arranges(screen.viewer(), gathering.host());
        if (run.isEmpty() && !hosts) {
            throw new NotFound();
        }
        return new View(gathering, programmes.get(gathering), desk, hosts, run);
    }

    View host(Screen screen, String slug) {
        View view = open(screen, slug);
        if (!view.hosts()) {
            throw new NotFound();
        }
        return view;
    }
}
