package express.hsds;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.directory.OrganisationArrivals;
import express.hsds.Documents.Placed;
import express.hsds.Documents.Verdict;
import express.hsds.Fault.Reason;
import express.hsds.Present.Thing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Says of each document of a file what taking it would do. */
@Component
class Verdicts {

    private final Present present;
    private final References links;
    private final OrganisationArrivals organisations;
    private final Terms terms;

    Verdicts(Present present, References links, OrganisationArrivals organisations, Terms terms) {
        this.present = present;
        this.links = links;
        this.organisations = organisations;
        this.terms = terms;
    }

    Judge of(Import file, Harvest harvest) {
        return new Judge(file, harvest);
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

    /** Judges one file in the order of taking, so that what belongs to something refused is known to. */
    final class Judge {

        private final Import file;
        private final Harvest harvest;
        private final Map<Kind, Set<UUID>> refused = new EnumMap<>(Kind.class);

        private Judge(Import file, Harvest harvest) {
            this.file = file;
            this.harvest = harvest;
        }

        /** All of one kind. */
        List<Placed> judge(List<Placed> some) {
            Kind kind = some.getFirst().doc().kind();
            List<Doc> docs = some.stream().map(Placed::doc).toList();
            Map<UUID, Thing> here = here(kind, docs);
            var around = new Around(this, docs, here.values());
            List<Placed> judged = new ArrayList<>();
            for (Placed placed : some) {
                Doc doc = placed.doc();
                Reason reason = around.refusal(doc, here.get(doc.id()));
                if (reason == null) {
                    judged.add(placed.with(verdict(doc, here.get(doc.id()))));
                } else {
                    harvest.fault(Fault.refusal(doc.place(), kind.word(), doc.id(), reason, around.field(doc), ""));
                    refused.computeIfAbsent(kind, any -> new HashSet<>()).add(doc.id());
                    judged.add(placed.with(Verdict.REFUSE));
                }
            }
            return judged;
        }

        /** Most are new, which their ids tell. */
        private Map<UUID, Thing> here(Kind kind, List<Doc> docs) {
            Set<UUID> known = links.known(kind, docs.stream().map(Doc::id).toList());
            Map<UUID, UUID> ours = known.isEmpty() ? Map.of() : present.ours(kind, known);
            Map<UUID, Thing> things =
                    ours.isEmpty() ? Map.of() : present.find(kind, new HashSet<>(ours.values()), true);
            Map<UUID, Thing> here = new HashMap<>();
            ours.forEach((said, id) -> {
                if (things.containsKey(id)) {
                    here.put(said, things.get(id));
                }
            });
            return here;
        }

        private boolean isRefused(Kind kind, UUID id) {
            return refused.getOrDefault(kind, Set.of()).contains(id);
        }
    }

    /** What is around some documents: what they belong to, and whether it may be written upon. */
    private final class Around {

        private final Judge judge;
        private final Map<Kind, Set<UUID>> here = new EnumMap<>(Kind.class);
        private final Set<UUID> free;
        private final boolean everything;

        Around(Judge judge, List<Doc> docs, Collection<Thing> things) {
            this.judge = judge;
            NetworkId network = judge.file.network();
            everything = network == null;
            List<UUID> houses = named(docs, Doc::organization);
            look(Kind.ORGANIZATION, houses);
            if (docs.getFirst().kind() == Kind.SERVICE_AT_LOCATION) {
                look(Kind.SERVICE, named(docs, Doc::service));
                look(Kind.LOCATION, named(docs, Doc::location));
            }
            free = network == null ? Set.of() : free(network, houses, things);
        }

        private static List<UUID> named(List<Doc> docs, Function<Doc, @Nullable UUID> by) {
            return docs.stream().map(by).filter(Objects::nonNull).distinct().toList();
        }

        /** Who may write everything need not know of what is in the file whether it is here too. */
        private void look(Kind kind, List<UUID> ids) {
            List<UUID> asked = everything
                    ? ids.stream().filter(id -> !judge.harvest.has(kind, id)).toList()
                    : ids;
            here.put(kind, asked.isEmpty() ? Set.of() : links.known(kind, asked));
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
            Reason missing = missing(Kind.ORGANIZATION, organization);
            if (missing != null) {
                return missing;
            }
            boolean ours = here.get(Kind.ORGANIZATION).contains(organization);
            return ours && !isFree(organization) ? Reason.OTHERS : stranger(thing);
        }

        private boolean isFree(UUID organization) {
            return everything || free.contains(organization);
        }

        private @Nullable Reason offer(Doc doc) {
            if (doc.service() == null || doc.location() == null) {
                return Reason.REFERENCE;
            }
            Reason service = missing(Kind.SERVICE, doc.service());
            return service == null ? missing(Kind.LOCATION, doc.location()) : service;
        }

        private @Nullable Reason missing(Kind kind, UUID id) {
            if (judge.isRefused(kind, id)) {
                return Reason.DEPENDS;
            }
            return judge.harvest.has(kind, id) || here.get(kind).contains(id) ? null : Reason.REFERENCE;
        }

        String field(Doc doc) {
            return switch (doc.kind()) {
                case SERVICE, LOCATION -> "organization_id";
                case SERVICE_AT_LOCATION ->
                    doc.service() == null || missing(Kind.SERVICE, doc.service()) != null
                            ? "service_id"
                            : "location_id";
                default -> "id";
            };
        }
    }
}
