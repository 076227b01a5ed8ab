package express.hsds;

import express.hsds.Fault.Place;
import express.hsds.Fault.Reason;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes documents apart into what stands for itself, and passes on each of these once. */
final class Shredder {

    private final Consumer<Doc> docs;
    private final Consumer<Fault> faults;
    private final Seen seen = new Seen();
    private final Map<Kind, Set<UUID>> doubles = new EnumMap<>(Kind.class);

    Shredder(Consumer<Doc> docs, Consumer<Fault> faults) {
        this.docs = docs;
        this.faults = faults;
    }

    /** What came again with more inside it, so that one of the two has to go. */
    Map<Kind, Set<UUID>> doubles() {
        return doubles;
    }

    void shred(Kind kind, ObjectNode said, Place place) {
        if (Sieve.pass(kind, said, place, faults)) {
            shred(kind, said, place, null);
        }
    }

    /** What was looked at before. */
    void pass(Kind kind, ObjectNode said, Place place) {
        shred(kind, said, place, null);
    }

    private void shred(Kind kind, ObjectNode said, Place place, @Nullable UUID organization) {
        switch (kind) {
            case ORGANIZATION -> organization(said, place);
            case SERVICE -> service(said, place, organization);
            case SERVICE_AT_LOCATION -> offer(said, place);
            case LOCATION -> location(said, place, organization);
            case TAXONOMY_TERM ->
                pass(new Doc(
                        kind,
                        Said.id(said),
                        place,
                        null,
                        null,
                        null,
                        Said.id(said, "parent_id").orElse(null),
                        said));
            default -> pass(new Doc(kind, Said.id(said), place, null, null, null, null, said));
        }
    }

    private UUID organization(ObjectNode said, Place place) {
        UUID id = Said.id(said);
        List<ObjectNode> locations = Said.takeAll(said, "locations");
        List<ObjectNode> services = Said.takeAll(said, "services");
        UUID parent = Said.id(said, "parent_organization_id").orElse(null);
        pass(new Doc(Kind.ORGANIZATION, id, place, id, null, null, parent, said));
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
        pass(new Doc(Kind.SERVICE, id, place, organization, id, null, null, said));
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
        pass(new Doc(Kind.SERVICE_AT_LOCATION, Said.id(said), place, null, service, location, null, said));
    }

    private UUID location(ObjectNode said, Place place, @Nullable UUID around) {
        UUID organization = Said.id(said, "organization_id").orElse(around);
        said.remove("organization_id");
        pass(new Doc(Kind.LOCATION, Said.id(said), place, organization, null, Said.id(said), null, said));
        return Said.id(said);
    }

    private void pass(Doc doc) {
        switch (seen.add(doc.kind(), doc.id(), words(doc), wealth(doc.said()))) {
            case NEVER -> docs.accept(doc);
            case ALIKE -> {}
            case POORER -> {
                doubles.computeIfAbsent(doc.kind(), any -> new HashSet<>()).add(doc.id());
                docs.accept(doc);
            }
            case OTHERWISE ->
                faults.accept(Fault.note(doc.place(), doc.kind().word(), doc.id(), Reason.TWICE, "id", ""));
        }
    }

    /** What is said in single fields; lists may be left out where an object only stands beside another. */
    private static int words(Doc doc) {
        int words = 17;
        for (var field : doc.said().properties()) {
            if (field.getValue().isValueNode()) {
                words += field.getKey().hashCode() * 31
                        ^ Canon.text(field.getValue()).hashCode();
            }
        }
        return words;
    }

    private static int wealth(ObjectNode said) {
        return (int) said.properties().stream()
                .filter(field -> field.getValue().isContainer())
                .count();
    }
}
