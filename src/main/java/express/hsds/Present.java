package express.hsds;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.services.ServiceRegister;
import express.services.ServiceRegister.Offer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What is here of a kind, as it would be said to others: what Express says, completed by what others said. */
@Component
class Present {

    private static final String UNDATED = ServiceMapping.UNDATED.toString();

    private final Organisations organisations;
    private final ServiceRegister register;
    private final Remainders remainders;
    private final Aliases aliases;
    private final OrganisationMapping organisationMapping;
    private final ServiceMapping serviceMapping;

    Present(
            Organisations organisations,
            ServiceRegister register,
            Remainders remainders,
            Aliases aliases,
            OrganisationMapping organisationMapping,
            ServiceMapping serviceMapping) {
        this.organisations = organisations;
        this.register = register;
        this.remainders = remainders;
        this.aliases = aliases;
        this.organisationMapping = organisationMapping;
        this.serviceMapping = serviceMapping;
    }

    /**
     * One thing.
     *
     * @param organization to which it belongs
     * @param digest of what others said of it last; nothing, if nobody has
     */
    record Thing(
            UUID id,
            @Nullable UUID organization,
            @Nullable UUID service,
            @Nullable UUID location,
            ObjectNode said,
            @Nullable String digest,
            @Nullable Instant modifiedAt) {}

    Map<UUID, Thing> find(Kind kind, Collection<UUID> ids, boolean whole) {
        Map<UUID, Thing> own = switch (kind) {
            case ORGANIZATION -> organisations(ids);
            case SERVICE -> services(ids);
            case LOCATION -> sites(ids);
            case SERVICE_AT_LOCATION -> offers(ids);
            default -> new HashMap<>();
        };
        Map<UUID, Thing> all = new LinkedHashMap<>();
        Map<UUID, Kept> kept = remainders.find(kind, ids, whole);
        own.forEach((id, thing) -> all.put(id, completed(thing, kept.get(id))));
        kept.values().stream()
                .filter(it -> !all.containsKey(it.id()) && !it.own())
                .forEach(it -> all.put(it.id(), loose(it)));
        return all;
    }

    static Thing completed(Thing thing, @Nullable Kept kept) {
        ObjectNode said = kept == null ? thing.said() : kept.remainder().over(thing.said());
        if (thing.modifiedAt() != null) {
            date(said, thing.modifiedAt(), kept);
        }
        return new Thing(
                thing.id(),
                thing.organization(),
                thing.service(),
                thing.location(),
                said,
                kept == null ? null : kept.digest(),
                thing.modifiedAt());
    }

    /** When others wrote on it last holds until somebody here does. */
    private static void date(ObjectNode said, Instant modified, @Nullable Kept kept) {
        boolean written = kept == null || kept.modifiedAt() == null || modified.isAfter(kept.modifiedAt());
        if (written || said.path("last_modified").asString("").equals(UNDATED)) {
            said.put("last_modified", modified.toString());
        }
        Said.list(said, "capacities")
                .filter(it -> it.path("updated").asString("").equals(UNDATED))
                .forEach(it -> it.put("updated", modified.toString()));
    }

    static Thing loose(Kept kept) {
        return new Thing(
                kept.id(),
                kept.organization(),
                kept.service(),
                kept.location(),
                kept.remainder().said().deepCopy(),
                kept.digest(),
                kept.modifiedAt());
    }

    private Map<UUID, Thing> organisations(Collection<UUID> ids) {
        Map<UUID, Thing> found = new LinkedHashMap<>();
        organisations
                .listAll(ids.stream().map(OrganisationId::new).toList())
                .forEach(it -> found.put(it.id().value(), thing(it)));
        return found;
    }

    Thing thing(Organisation it) {
        UUID id = it.id().value();
        return new Thing(id, id, null, null, organisationMapping.render(it), null, null);
    }

    private Map<UUID, Thing> services(Collection<UUID> ids) {
        Map<UUID, Thing> found = new LinkedHashMap<>();
        register.listAll(ids).forEach(it -> found.put(it.service().id().value(), thing(it)));
        return found;
    }

    Thing thing(ServiceRegister.Entry it) {
        UUID id = it.service().id().value();
        return new Thing(
                id,
                it.service().organisation().value(),
                id,
                null,
                serviceMapping.render(it.service()),
                null,
                it.modifiedAt());
    }

    private Map<UUID, Thing> sites(Collection<UUID> ids) {
        Map<UUID, Thing> found = new LinkedHashMap<>();
        register.sites(ids)
                .forEach(it -> found.put(
                        it.id(),
                        new Thing(
                                it.id(),
                                it.organisation().value(),
                                null,
                                it.id(),
                                SiteMapping.render(it),
                                null,
                                null)));
        return found;
    }

    private Map<UUID, Thing> offers(Collection<UUID> ids) {
        Map<UUID, Thing> found = new LinkedHashMap<>();
        register.listOffers(ids).forEach(it -> found.put(it.id(), thing(it)));
        return found;
    }

    static Thing thing(Offer it) {
        return new Thing(
                it.id(),
                null,
                it.service(),
                it.site(),
                Said.object().put("id", it.id().toString()),
                null,
                null);
    }

    /** What one of the file is called here. */
    Map<UUID, UUID> ours(Kind kind, Collection<UUID> said) {
        Map<UUID, UUID> named = aliases.list(kind, said);
        Map<UUID, UUID> ours = new HashMap<>();
        said.forEach(id -> ours.put(id, named.getOrDefault(id, id)));
        return ours;
    }

    Optional<Thing> find(Kind kind, UUID said, boolean whole) {
        UUID id = aliases.find(kind, said).orElse(said);
        return Optional.ofNullable(find(kind, List.of(id), whole).get(id));
    }
}
