package express.hsds;

import express.hsds.Fault.Place;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes documents apart into what stands for itself, and passes these on. */
final class Shredder {

    private final Consumer<Doc> docs;

    Shredder(Consumer<Doc> docs) {
        this.docs = docs;
    }

    /** What was looked at before. */
    void shred(Kind kind, ObjectNode said, Place place) {
        shred(kind, said, place, null);
    }

    private void shred(Kind kind, ObjectNode said, Place place, @Nullable UUID organization) {
        switch (kind) {
            case ORGANIZATION -> organization(said, place);
            case SERVICE -> service(said, place, organization);
            case SERVICE_AT_LOCATION -> offer(said, place);
            case LOCATION -> location(said, place, organization);
            case TAXONOMY_TERM ->
                docs.accept(new Doc(
                        kind,
                        Said.id(said),
                        place,
                        null,
                        null,
                        null,
                        Said.id(said, "parent_id").orElse(null),
                        said));
            default -> docs.accept(new Doc(kind, Said.id(said), place, null, null, null, null, said));
        }
    }

    private UUID organization(ObjectNode said, Place place) {
        UUID id = Said.id(said);
        List<ObjectNode> locations = Said.takeAll(said, "locations");
        List<ObjectNode> services = Said.takeAll(said, "services");
        UUID parent = Said.id(said, "parent_organization_id").orElse(null);
        docs.accept(new Doc(Kind.ORGANIZATION, id, place, id, null, null, parent, said));
        locations.forEach(it -> location(it, place, id));
        services.forEach(it -> service(it, place, id));
        return id;
    }

    private UUID service(ObjectNode said, Place place, @Nullable UUID around) {
        UUID id = Said.id(said);
        List<ObjectNode> offers = Said.takeAll(said, "service_at_locations");
        UUID named = Said.id(said, "organization_id").orElse(around);
        UUID organization = Said.take(said, "organization")
                .map(it -> organization(it, place))
                .orElse(named);
        said.remove("organization_id");
        docs.accept(new Doc(Kind.SERVICE, id, place, organization, id, null, null, said));
        offers.forEach(it -> offer(it, place, id, organization));
        return id;
    }

    private void offer(ObjectNode said, Place place) {
        UUID named = Said.id(said, "service_id").orElse(null);
        ObjectNode whole = Said.take(said, "service").orElse(null);
        if (whole == null) {
            offer(said, place, named, null);
            return;
        }
        UUID organization = Said.id(whole.path("organization"), "id")
                .or(() -> Said.id(whole, "organization_id"))
                .orElse(null);
        offer(said, place, service(whole, place, null), organization);
    }

    private void offer(ObjectNode said, Place place, @Nullable UUID service, @Nullable UUID organization) {
        UUID named = Said.id(said, "location_id").orElse(null);
        UUID location = Said.take(said, "location")
                .map(it -> location(it, place, organization))
                .orElse(named);
        said.remove("service_id");
        said.remove("location_id");
        docs.accept(new Doc(Kind.SERVICE_AT_LOCATION, Said.id(said), place, null, service, location, null, said));
    }

    private UUID location(ObjectNode said, Place place, @Nullable UUID around) {
        UUID organization = Said.id(said, "organization_id").orElse(around);
        said.remove("organization_id");
        docs.accept(new Doc(Kind.LOCATION, Said.id(said), place, organization, null, Said.id(said), null, said));
        return Said.id(said);
    }
}
