package express.hsds;

import express.base.OrganisationId;
import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisation;
import express.directory.Organisations;
import express.services.Service;
import express.services.ServicePresence;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** How what was said becomes what Express holds. */
@Component
class Writing {

    private final ServicePresence presence;
    private final Networks networks;
    private final Mappings mappings;
    private final InstantSource time;

    /** Both ways of each, and what is here. */
    @Component
    record Mappings(
            OrganisationMapping organisations, ServiceMapping services, ServiceReading reading, Organisations all) {}

    Writing(ServicePresence presence, Networks networks, Mappings mappings, InstantSource time) {
        this.presence = presence;
        this.networks = networks;
        this.mappings = mappings;
        this.time = time;
    }

    Organisation organisation(Import file, ObjectNode said, Stream<ObjectNode> homes, @Nullable Organisation known) {
        String otherwise = Optional.ofNullable(file.network())
                .flatMap(networks::find)
                .map(Network::territory)
                .orElse("\u2013");
        Organisation read = mappings.organisations().read(said, file.wishes(), otherwise, homes);
        return known == null ? read : OrganisationMapping.at(read, known);
    }

    Map<UUID, Organisation> known(Collection<UUID> ids) {
        Map<UUID, Organisation> known = new HashMap<>();
        mappings.all()
                .listAll(ids.stream().map(OrganisationId::new).toList())
                .forEach(it -> known.put(it.id().value(), it));
        return known;
    }

    ObjectNode render(Organisation organisation) {
        return mappings.organisations().render(organisation);
    }

    Service service(Import file, ObjectNode said, OrganisationId organisation) {
        return mappings.reading().read(said, organisation, file.wishes(), time.instant());
    }

    ObjectNode render(Service service) {
        return mappings.services().render(service);
    }

    Set<UUID> sites(List<UUID> ids) {
        return presence.sites(ids);
    }
}
