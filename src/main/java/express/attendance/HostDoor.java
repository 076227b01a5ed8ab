package express.attendance;

import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets in who answers for a gathering; for all others nothing is kept about its attendance. */
@Component
@Transactional(readOnly = true)
class HostDoor {

    static final String PATH = "/gatherings/{slug}/attendance";

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Hosting hosting;
    private final Organisations organisations;
    private final Reckoning reckoning;

    HostDoor(
            Gatherings gatherings,
            Programmes programmes,
            Hosting hosting,
            Organisations organisations,
            Reckoning reckoning) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.hosting = hosting;
        this.organisations = organisations;
        this.reckoning = reckoning;
    }

    static String path(Gathering gathering) {
        return gathering.path() + "/attendance";
    }

    Sheet enter(Screen screen, String slug) {
        Gathering gathering = gatherings.get(slug);
        if (!hosting.arranges(screen.viewer(), gathering.host())) {
            throw new NotFound();
        }
        Programme programme = programmes.get(gathering);
        return reckoning.of(gathering, programme);
    }

    Map<OrganisationId, String> names(Sheet sheet) {
        List<OrganisationId> all = sheet.attendees().stream()
                .map(Attendee::organisation)
                .distinct()
                .toList();
        return organisations.listAll(all).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    String host(Sheet sheet) {
        return hosting.find(sheet.gathering().host()).map(Organisation::name).orElse("");
    }
}
