package express.hsds;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.directory.OrganisationArrivals;
import express.hsds.Documents.Placed;
import express.hsds.Documents.Verdict;
import express.hsds.Fault.Reason;
import express.hsds.Present.Thing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Says of each document of a file what taking it would do. */
@Component
class Verdicts {

    private static final int AT_ONCE = 500;

    private final Documents documents;
    private final Present present;
    private final References links;
    private final OrganisationArrivals organisations;
    private final Terms terms;

    Verdicts(Documents documents, Present present, References links, OrganisationArrivals organisations, Terms terms) {
        this.documents = documents;
        this.present = present;
        this.links = links;
        this.organisations = organisations;
        this.terms = terms;
    }

    /** In the order of taking, so that what belongs to something refused is known to. */
    void judge(Import file, Batches batches) {
        long last = 0;
        List<Placed> some = documents.next(file.id(), last, AT_ONCE, List.of());
        while (!some.isEmpty()) {
            documents.judge(file.id(), verdicts(file, some, batches));
            last = some.getLast().at();
            some = documents.next(file.id(), last, AT_ONCE, List.of());
        }
        batches.flush();
    }

    private Map<Long, Verdict> verdicts(Import file, List<Placed> some, Batches batches) {
        Kind kind = some.getFirst().doc().kind();
        Map<UUID, UUID> ours =
                present.ours(kind, some.stream().map(it -> it.doc().id()).toList());
        Map<UUID, Thing> here = present.find(kind, new HashSet<>(ours.values()), true);
        var around = new Around(file, some, here.values());
        Map<Long, Verdict> verdicts = new HashMap<>();
        for (Placed placed : some) {
            Doc doc = placed.doc();
            Reason refused = around.refusal(doc, here.get(ours.get(doc.id())));
            if (refused != null) {
                batches.fault(Fault.refusal(doc.place(), kind.word(), doc.id(), refused, around.field(doc), ""));
            }
            verdicts.put(placed.at(), refused == null ? verdict(doc, here.get(ours.get(doc.id()))) : Verdict.REFUSE);
        }
        return verdicts;
    }

    private Verdict verdict(Doc doc, @Nullable Thing here) {
        if (doc.rank() <= 2 && terms.isOurs(doc.id()) || doc.id().equals(ServiceMapping.PLACE)) {
            return Verdict.LEAVE;
        }
        if (here == null) {
            return isOwn(doc.kind()) ? Verdict.CREATE : Verdict.KEEP;
        }
        boolean known = Canon.digest(doc.said()).equals(here.digest());
        return known || Canon.same(merged(here.said(), doc.said()), here.said()) ? Verdict.LEAVE : Verdict.CHANGE;
    }

    private static boolean isOwn(Kind kind) {
        return kind == Kind.ORGANIZATION
                || kind == Kind.SERVICE
                || kind == Kind.LOCATION
                || kind == Kind.SERVICE_AT_LOCATION;
    }

    /** A file says what it says; of the rest it does not say that it is no longer so. */
    static ObjectNode merged(ObjectNode here, ObjectNode said) {
        ObjectNode merged = here.deepCopy();
        said.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        if (here.has("id")) {
            merged.set("id", here.get("id"));
        }
        return merged;
    }

    /** What is around some documents: what they belong to, and whether it may be written upon. */
    private final class Around {

        private final Map<UUID, Verdict> organizations;
        private final Map<UUID, Verdict> services;
        private final Map<UUID, Verdict> locations;
        private final Set<UUID> here = new HashSet<>();
        private final Set<UUID> free;
        private final boolean everything;

        Around(Import file, List<Placed> some, Collection<Thing> things) {
            List<Doc> docs = some.stream().map(Placed::doc).toList();
            List<UUID> houses = docs.stream()
                    .map(Doc::organization)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            organizations = documents.verdicts(file.id(), Kind.ORGANIZATION, houses);
            here.addAll(links.known(Kind.ORGANIZATION, houses));
            boolean offers = docs.getFirst().kind() == Kind.SERVICE_AT_LOCATION;
            List<UUID> parts = offers
                    ? docs.stream().map(Doc::service).filter(Objects::nonNull).toList()
                    : List.of();
            List<UUID> at = offers
                    ? docs.stream().map(Doc::location).filter(Objects::nonNull).toList()
                    : List.of();
            services = documents.verdicts(file.id(), Kind.SERVICE, parts);
            locations = documents.verdicts(file.id(), Kind.LOCATION, at);
            here.addAll(links.known(Kind.SERVICE, parts));
            here.addAll(links.known(Kind.LOCATION, at));
            everything = file.network() == null;
            free = everything ? Set.of() : free(file.network(), houses, things);
        }

        private Set<UUID> free(NetworkId network, List<UUID> houses, Collection<Thing> things) {
            List<OrganisationId> asked = Stream.concat(
                            houses.stream(),
                            things.stream().map(Thing::organization).filter(Objects::nonNull))
                    .distinct()
                    .map(OrganisationId::new)
                    .toList();
            Set<UUID> free = new HashSet<>();
            organisations.workingIn(network, asked).forEach(it -> free.add(it.value()));
            return free;
        }

        @Nullable
        Reason refusal(Doc doc, @Nullable Thing thing) {
            return switch (doc.kind()) {
                case ORGANIZATION -> thing == null || isFree(doc.id()) ? null : Reason.OTHERS;
                case LOCATION -> doc.organization() == null ? stranger(thing) : belongs(doc.organization(), thing);
                case SERVICE ->
                    doc.organization() == null && thing == null
                            ? Reason.REFERENCE
                            : doc.organization() == null ? stranger(thing) : belongs(doc.organization(), thing);
                case SERVICE_AT_LOCATION -> offer(doc);
                default -> null;
            };
        }

        private @Nullable Reason stranger(@Nullable Thing thing) {
            return thing == null || thing.organization() == null || isFree(thing.organization()) ? null : Reason.OTHERS;
        }

        private @Nullable Reason belongs(UUID organization, @Nullable Thing thing) {
            Reason missing = missing(organizations, organization);
            if (missing != null) {
                return missing;
            }
            boolean ours = here.contains(organization);
            return ours && !isFree(organization) ? Reason.OTHERS : stranger(thing);
        }

        private boolean isFree(UUID organization) {
            return everything || free.contains(organization);
        }

        private @Nullable Reason offer(Doc doc) {
            if (doc.service() == null || doc.location() == null) {
                return Reason.REFERENCE;
            }
            Reason service = missing(services, doc.service());
            return service == null ? missing(locations, doc.location()) : service;
        }

        private @Nullable Reason missing(Map<UUID, Verdict> inFile, UUID id) {
            if (inFile.get(id) == Verdict.REFUSE) {
                return Reason.DEPENDS;
            }
            return inFile.containsKey(id) || here.contains(id) ? null : Reason.REFERENCE;
        }

        String field(Doc doc) {
            return switch (doc.kind()) {
                case SERVICE, LOCATION -> "organization_id";
                case SERVICE_AT_LOCATION ->
                    doc.service() == null || missing(services, doc.service()) != null ? "service_id" : "location_id";
                default -> "id";
            };
        }
    }
}
