package express.hsds;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.hsds.Present.Thing;
import express.services.ServiceRegister;
import express.services.ServiceRegister.Entry;
import express.services.ServiceRegister.Wanted;
import express.services.Shelters;
import express.services.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts documents of the standard together, some at once: what they are about, and as much around it as is asked for. */
@Component
class Whole {

    /** How much of what is around a thing stands in it. */
    enum Depth {
        /** Single values only, also of what it belongs to. */
        LIST,
        FULL,
        /** Of an organisation, with its services in full. */
        SERVICES
    }

    private static final int MANY = 100_000;

    private final Present present;
    private final ServiceRegister register;
    private final Remainders remainders;
    private final Shelters shelters;

    Whole(Present present, ServiceRegister register, Remainders remainders, Shelters shelters) {
        this.present = present;
        this.register = register;
        this.remainders = remainders;
        this.shelters = shelters;
    }

    /** @param open whether it is for everybody, so that what is about persons stays out of it */
    List<ObjectNode> services(List<Entry> entries, Depth depth, boolean open) {
        Map<UUID, ObjectNode> said = servicesAlone(entries, open);
        Set<UUID> houses = houses(entries);
        Map<UUID, ObjectNode> organizations = organizations(houses, depth, open);
        Map<UUID, List<ObjectNode>> offers = depth == Depth.LIST ? Map.of() : offersOf(said.keySet(), open);
        return entries.stream()
                .map(entry -> {
                    UUID id = entry.service().id().value();
                    ObjectNode service = depth == Depth.LIST ? basic(said.get(id), "program") : said.get(id);
                    ObjectNode organization =
                            organizations.get(entry.service().organisation().value());
                    if (organization != null) {
                        service.set("organization", organization);
                    }
                    Said.put(service, "service_at_locations", offers.getOrDefault(id, List.of()));
                    return service;
                })
                .toList();
    }

    private static Set<UUID> houses(List<Entry> entries) {
        Set<UUID> houses = new LinkedHashSet<>();
        entries.forEach(it -> houses.add(it.service().organisation().value()));
        return houses;
    }

    private Map<UUID, ObjectNode> servicesAlone(List<Entry> entries, boolean open) {
        Map<UUID, Thing> things = new LinkedHashMap<>();
        entries.forEach(it -> things.put(it.service().id().value(), present.thing(it)));
        Map<UUID, ObjectNode> said = completed(Kind.SERVICE, things, open);
        if (open) {
            entries.forEach(it -> date(said.get(it.service().id().value()), it));
        }
        return said;
    }

    /** By which programs ask for what was written since: they mean when it was written here. */
    private static void date(ObjectNode said, Entry entry) {
        said.put("last_modified", entry.modifiedAt().toString());
    }

    private Map<UUID, ObjectNode> completed(Kind kind, Map<UUID, Thing> things, boolean open) {
        Map<UUID, Kept> kept = remainders.find(kind, things.keySet(), !open);
        Map<UUID, ObjectNode> said = new LinkedHashMap<>();
        things.forEach((id, thing) ->
                said.put(id, Present.completed(thing, kept.get(id)).said()));
        return said;
    }

    /** Without what is inside, but for what is named. */
    private static ObjectNode basic(ObjectNode said, String... kept) {
        Set<String> names = Set.of(kept);
        ObjectNode basic = Said.object();
        said.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                basic.set(field.getKey(), field.getValue());
            } else if (names.contains(field.getKey()) && field.getValue() instanceof ObjectNode inner) {
                basic.set(field.getKey(), basic(inner));
            }
        });
        return basic;
    }

    private Map<UUID, ObjectNode> organizations(Collection<UUID> ids, Depth depth, boolean open) {
        Map<UUID, ObjectNode> said = new LinkedHashMap<>();
        present.find(Kind.ORGANIZATION, ids, !open).forEach((id, thing) -> said.put(id, thing.said()));
        return around(said, depth, open);
    }

    private Map<UUID, ObjectNode> around(Map<UUID, ObjectNode> said, Depth depth, boolean open) {
        if (depth == Depth.LIST) {
            said.replaceAll((id, organization) -> basic(organization));
        } else {
            Map<UUID, List<ObjectNode>> locations = locationsOf(said.keySet(), open);
            said.forEach(
                    (id, organization) -> Said.put(organization, "locations", locations.getOrDefault(id, List.of())));
        }
        return said;
    }

    List<ObjectNode> organizations(List<Organisation> organisations, Depth depth, boolean open) {
        Map<UUID, Thing> things = new LinkedHashMap<>();
        organisations.forEach(it -> things.put(it.id().value(), present.thing(it)));
        Map<UUID, ObjectNode> said = around(completed(Kind.ORGANIZATION, things, open), depth, open);
        if (depth != Depth.LIST) {
            Map<UUID, List<ObjectNode>> services = servicesOf(said.keySet(), depth, open);
            said.forEach((id, it) -> Said.put(it, "services", services.getOrDefault(id, List.of())));
        }
        return List.copyOf(said.values());
    }

    private Map<UUID, List<ObjectNode>> servicesOf(Collection<UUID> organizations, Depth depth, boolean open) {
        List<OrganisationId> houses =
                organizations.stream().map(OrganisationId::new).toList();
        List<Entry> entries = register.after(new Wanted(null, houses, null, null, false, false, null), null, MANY);
        Map<UUID, ObjectNode> said = servicesAlone(entries, open);
        Map<UUID, List<ObjectNode>> offers = depth == Depth.SERVICES ? offersOf(said.keySet(), open) : Map.of();
        Map<UUID, List<ObjectNode>> services = new HashMap<>();
        entries.forEach(entry -> {
            UUID id = entry.service().id().value();
            ObjectNode service = said.get(id);
            if (depth == Depth.SERVICES) {
                Said.put(service, "service_at_locations", offers.getOrDefault(id, List.of()));
            } else {
                service.retain("id", "name", "status");
            }
            services.computeIfAbsent(entry.service().organisation().value(), any -> new ArrayList<>())
                    .add(service);
        });
        return services;
    }

    private Map<UUID, List<ObjectNode>> locationsOf(Collection<UUID> organizations, boolean open) {
        List<OrganisationId> houses =
                organizations.stream().map(OrganisationId::new).toList();
        Map<UUID, UUID> owners = new LinkedHashMap<>();
        for (Site site : register.sitesOf(houses)) {
            owners.put(site.id(), site.organisation().value());
        }
        remainders
                .listLooseOf(Kind.LOCATION, organizations, !open)
                .forEach(it -> owners.put(it.id(), Objects.requireNonNull(it.organization())));
        Map<UUID, ObjectNode> locations = locations(owners.keySet(), open);
        Map<UUID, List<ObjectNode>> of = new HashMap<>();
        locations.forEach((id, said) ->
                of.computeIfAbsent(owners.get(id), any -> new ArrayList<>()).add(said));
        return of;
    }

    /** A file that an operator takes is copied on: where a shelter is leaves the house for nobody. */
    private Map<UUID, ObjectNode> locations(Collection<UUID> ids, boolean open) {
        Map<UUID, ObjectNode> said = new LinkedHashMap<>();
        Set<UUID> sheltered = shelters.among(ids);
        present.find(Kind.LOCATION, ids, !open)
                .forEach((id, it) -> said.put(id, sheltered.contains(id) ? veiled(id) : it.said()));
        return said;
    }

    /** That there is something is all that is said of a shelter. */
    private static ObjectNode veiled(UUID id) {
        return Said.object().put("id", id.toString()).put("location_type", "virtual");
    }

    static boolean isVeiled(ObjectNode location) {
        return location.size() == 2
                && location.has("id")
                && location.path("location_type").asString("").equals("virtual");
    }

    private Map<UUID, List<ObjectNode>> offersOf(Collection<UUID> services, boolean open) {
        Map<UUID, List<ObjectNode>> of = new HashMap<>();
        List<Thing> things = new ArrayList<>();
        register.offersOf(services).forEach(it -> things.add(Present.thing(it)));
        remainders.listLooseOf(Kind.SERVICE_AT_LOCATION, services, !open).forEach(it -> things.add(Present.loose(it)));
        things(things, open)
                .forEach(offer -> of.computeIfAbsent(offer.thing().service(), any -> new ArrayList<>())
                        .add(offer.said()));
        return of;
    }

    private record Placed(Thing thing, ObjectNode said) {}

    private List<Placed> things(List<Thing> things, boolean open) {
        Map<UUID, Kept> kept = remainders.find(
                Kind.SERVICE_AT_LOCATION, things.stream().map(Thing::id).toList(), !open);
        Map<UUID, ObjectNode> locations = locations(
                things.stream()
                        .map(Thing::location)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                open);
        return things.stream()
                .map(thing -> {
                    Kept more = kept.get(thing.id());
                    ObjectNode said = more == null || !more.own()
                            ? thing.said()
                            : Present.completed(thing, more).said();
                    ObjectNode location = locations.get(thing.location());
                    if (location != null) {
                        said.set("location", location.deepCopy());
                    }
                    return new Placed(thing, said);
                })
                .toList();
    }

    /** Offers that are sites' and those that are not. */
    List<ObjectNode> offers(Stream<Thing> offers, Depth depth, boolean open) {
        List<Placed> placed = things(offers.toList(), open);
        List<UUID> ids = placed.stream()
                .map(it -> it.thing().service())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Entry> entries = register.listAll(ids);
        List<ObjectNode> said = services(entries, depth, open);
        Map<UUID, ObjectNode> services = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            said.get(i).remove("service_at_locations");
            services.put(entries.get(i).service().id().value(), said.get(i));
        }
        return placed.stream()
                .map(it -> offer(it, services.get(it.thing().service()), depth))
                .toList();
    }

    private static ObjectNode offer(Placed placed, @Nullable ObjectNode service, Depth depth) {
        ObjectNode said = depth == Depth.LIST ? basic(placed.said(), "location") : placed.said();
        if (service != null) {
            said.set("service", service.deepCopy());
        }
        return said;
    }
}
