package express.hsds;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.hsds.Documents.Called;
import express.hsds.Documents.Placed;
import express.hsds.Documents.Verdict;
import express.hsds.Likeness.Pair;
import express.hsds.Likeness.Trait;
import express.services.Service;
import express.services.ServiceRegister;
import express.services.ServiceRegister.Wanted;
import express.services.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Holds what is new in a file against what is here and against the rest of the file. */
@Component
class Comparing {

    private static final int AT_ONCE = 1_000;

    /** More than a country has; what comes after is not held against the rest. */
    private static final int MOST = 200_000;

    /** As many as a person can look at. */
    private static final int MOST_PAIRS = 2_000;

    private final Documents documents;
    private final Organisations organisations;
    private final ServiceRegister register;
    private final Likenesses likenesses;

    Comparing(Documents documents, Organisations organisations, ServiceRegister register, Likenesses likenesses) {
        this.documents = documents;
        this.organisations = organisations;
        this.register = register;
        this.likenesses = likenesses;
    }

    void compare(Import file) {
        List<Trait> arrived = arrivedOrganisations(file.id());
        Collection<Trait> here = arrived.isEmpty() ? List.of() : organisationsHere();
        int found = add(file.id(), Kind.ORGANIZATION, 0, Likeness.pairs(arrived, here), here);
        compareServices(file.id(), found);
    }

    private int add(UUID id, Kind kind, int from, List<Pair> pairs, Collection<Trait> here) {
        Set<UUID> known = new HashSet<>(here.stream().map(Trait::id).toList());
        List<Pair> some = pairs.stream()
                .sorted((one, other) ->
                        Double.compare(other.score().value(), one.score().value()))
                .limit(MOST_PAIRS)
                .toList();
        List<Pair> withHere =
                some.stream().filter(it -> known.contains(it.other().id())).toList();
        List<Pair> among =
                some.stream().filter(it -> !known.contains(it.other().id())).toList();
        if (!some.isEmpty()) {
            likenesses.add(id, kind, from, withHere, true);
            likenesses.add(id, kind, from + withHere.size(), among, false);
        }
        return from + some.size();
    }

    private List<Trait> arrivedOrganisations(UUID id) {
        List<Trait> traits = new ArrayList<>();
        long last = 0;
        List<Placed> some = next(id, last);
        while (!some.isEmpty() && traits.size() < MOST) {
            if (some.getFirst().doc().kind() == Kind.ORGANIZATION) {
                Map<UUID, ObjectNode> homes = documents.homes(
                        id, some.stream().map(it -> it.doc().id()).toList());
                some.forEach(it ->
                        traits.add(organisation(it.doc(), homes.get(it.doc().id()))));
            } else if (some.getFirst().doc().rank() > Doc.rank(Kind.ORGANIZATION)) {
                return traits;
            }
            last = some.getLast().at();
            some = next(id, last);
        }
        return traits;
    }

    private List<Placed> next(UUID id, long last) {
        return documents.next(id, last, AT_ONCE, List.of(Verdict.CREATE));
    }

    private static Trait organisation(Doc doc, @Nullable ObjectNode home) {
        ObjectNode said = doc.said();
        List<ObjectNode> addresses =
                home == null ? List.of() : Said.list(home, "addresses").toList();
        Set<String> written = new HashSet<>();
        Set<String> towns = new HashSet<>();
        for (ObjectNode address : addresses) {
            Said.text(address, "city").map(Comparing::town).ifPresent(towns::add);
            address(
                            Said.text(address, "address_1").orElse(""),
                            Said.text(address, "postal_code").orElse(null),
                            Said.text(address, "city").orElse(""))
                    .ifPresent(written::add);
        }
        return new Trait(
                doc.id(),
                Said.text(said, "name").orElse(""),
                Stream.of("name", "alternate_name")
                        .flatMap(it -> Said.text(said, it).stream())
                        .map(Name::of)
                        .toList(),
                Reach.telephones(Said.list(said, "phones").flatMap(it -> Said.text(it, "number").stream())),
                written,
                towns,
                Reach.website(Said.text(said, "website").orElse(null)),
                null);
    }

    private static String town(String name) {
        return Spelling.latin(name).replaceAll("[^a-z]", "");
    }

    private static Optional<String> address(String street, @Nullable String postcode, String town) {
        return Optional.ofNullable(Reach.address(street, postcode == null ? town : postcode));
    }

    /** All of them, since names can be alike anywhere; what they can be called at is that of their services. */
    private Collection<Trait> organisationsHere() {
        Map<OrganisationId, Trait> traits = new HashMap<>();
        List<Organisation> all = organisations.list();
        all.forEach(it -> traits.put(it.id(), organisation(it)));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<OrganisationId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(Organisation::id)
                    .toList();
            register.sitesOf(some).forEach(site -> addSite(traits.get(site.organisation()), site));
        }
        UUID last = null;
        List<ServiceRegister.Entry> some = register.after(Wanted.ALL, null, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(it -> Optional.ofNullable(traits.get(it.service().organisation()))
                    .ifPresent(trait -> trait.telephones()
                            .addAll(Reach.telephones(
                                    Stream.ofNullable(it.service().ways().telephone())))));
            last = some.getLast().service().id().value();
            some = register.after(Wanted.ALL, last, AT_ONCE);
        }
        return traits.values();
    }

    private static Trait organisation(Organisation it) {
        return new Trait(
                it.id().value(),
                it.name(),
                List.of(Name.of(it.name())),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(Set.of(town(it.place()))),
                Reach.website(
                        Optional.ofNullable(it.website()).map(URI::toString).orElse(null)),
                null);
    }

    private static void addSite(@Nullable Trait trait, Site site) {
        if (trait != null) {
            trait.towns().add(town(site.town()));
            address(site.street() == null ? "" : site.street(), site.postcode(), site.town())
                    .ifPresent(trait.addresses()::add);
        }
    }

    /** Those of the same organisation only: elsewhere the same name is another service. */
    private void compareServices(UUID id, int found) {
        int number = found;
        List<Called> some = documents.nextServices(id, null, AT_ONCE);
        while (!some.isEmpty() && number < found + MOST_PAIRS) {
            number = compareServices(id, some, number);
            some = documents.nextServices(id, some.getLast(), AT_ONCE);
        }
    }

    private int compareServices(UUID id, List<Called> docs, int number) {
        List<OrganisationId> houses = docs.stream()
                .map(Called::organization)
                .distinct()
                .map(OrganisationId::new)
                .toList();
        Map<UUID, List<Trait>> here = new HashMap<>();
        UUID last = null;
        var wanted = new Wanted(null, houses, null, null, false, false, null);
        List<ServiceRegister.Entry> some = register.after(wanted, null, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(it -> here.computeIfAbsent(it.service().organisation().value(), any -> new ArrayList<>())
                    .add(service(it.service())));
            last = some.getLast().service().id().value();
            some = register.after(wanted, last, AT_ONCE);
        }
        Map<UUID, List<Trait>> arrived = new HashMap<>();
        docs.forEach(it -> arrived.computeIfAbsent(it.organization(), any -> new ArrayList<>())
                .add(service(it)));
        int now = number;
        for (Map.Entry<UUID, List<Trait>> house : arrived.entrySet()) {
            List<Trait> known = here.getOrDefault(house.getKey(), List.of());
            if (known.size() + house.getValue().size() > 1) {
                now = add(id, Kind.SERVICE, now, Likeness.pairs(house.getValue(), known), known);
            }
        }
        return now;
    }

    private static Trait service(Service it) {
        return trait(it.id().value(), it.name(), it.organisation().value());
    }

    private static Trait service(Called it) {
        return trait(it.id(), it.name() == null ? "" : it.name(), it.organization());
    }

    /** That they have the same telephone says nothing of services of the same organisation. */
    private static Trait trait(UUID id, String name, UUID organization) {
        return new Trait(id, name, List.of(Name.of(name)), Set.of(), Set.of(), Set.of(), null, organization);
    }
}
