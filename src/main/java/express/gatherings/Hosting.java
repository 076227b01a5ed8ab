package express.gatherings;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Changes;
import express.database.Remembered;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For which organisations somebody arranges gatherings. */
@Component
public class Hosting {

    private final Organisations organisations;
    private final Remembered<OrganisationId, List<NetworkId>> networks;
    private final Remembered<Viewer.Person, List<Organisation>> own;

    Hosting(Organisations organisations, Changes changes) {
        this.organisations = organisations;
        this.networks = new Remembered<>(changes);
        this.own = new Remembered<>(changes);
    }

    /** Whether somebody arranges what this organisation hosts. */
    public boolean arranges(Viewer viewer, OrganisationId host) {
        return GatheringsAccess.mayHost(viewer)
                && GatheringsAccess.mayArrange(viewer, host, networks.get(host, organisations::networks));
    }

    /** All for which somebody may do so, by name. */
    public List<Organisation> list(Viewer viewer) {
        return viewer instanceof Viewer.Person person && GatheringsAccess.mayHost(viewer)
                ? own.get(person, this::read)
                : List.of();
    }

    private List<Organisation> read(Viewer.Person person) {
        List<Organisation> coordinated = organisations.listIn(person.coordinates());
        List<OrganisationId> seats = person.seats().stream()
                .map(Viewer.Seat::organisation)
                .distinct()
                .toList();
        return Stream.concat(organisations.listAll(seats).stream(), coordinated.stream())
                .distinct()
                .filter(it -> coordinated.contains(it) || GatheringsAccess.mayArrange(person, it.id(), List.of()))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    public Optional<Organisation> find(OrganisationId host) {
        return organisations.listAll(List.of(host)).stream().findFirst();
    }
}
