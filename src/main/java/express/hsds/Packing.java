package express.hsds;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.hsds.Documents.Placed;
import express.hsds.Present.Thing;
import express.services.Service;
import express.services.ServiceRegister.Offer;
import express.services.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Makes of documents what Express holds, and what was said beside that. */
@Component
@Transactional(readOnly = true)
class Packing {

    private final Imports imports;
    private final Documents documents;
    private final Present present;
    private final References links;
    private final Likenesses likenesses;
    private final Writing writing;

    Packing(
            Imports imports,
            Documents documents,
            Present present,
            References links,
            Likenesses likenesses,
            Writing writing) {
        this.imports = imports;
        this.documents = documents;
        this.present = present;
        this.links = links;
        this.likenesses = likenesses;
        this.writing = writing;
    }

    /** As if none of them were here. */
    public Parcel packNew(Import file, List<Placed> some) {
        imports.lookByKeys();
        return pack(file, some, false);
    }

    public Parcel pack(Import file, List<Placed> some) {
        return pack(file, some, true);
    }

    /** Whether none of what was packed as new is here, as far as ids tell. */
    public boolean isNew(Parcel parcel) {
        return parcel.parts().stream().allMatch(docs -> {
            List<UUID> ids = docs.stream().map(Doc::id).toList();
            return links.known(docs.getFirst().kind(), ids).isEmpty();
        });
    }

    private Parcel pack(Import file, List<Placed> some, boolean looks) {
        var parcel = new Parcel(some, !looks);
        for (List<Doc> docs : parcel.parts()) {
            Kind kind = docs.getFirst().kind();
            Names names = names(file, kind, docs);
            List<UUID> ids = docs.stream()
                    .map(doc -> names.of(kind, doc.id()))
                    .distinct()
                    .toList();
            fill(parcel, file, docs, names, looks ? present.find(kind, ids, true) : Map.of());
        }
        return parcel;
    }

    /** What those of the file are called here. */
    private record Names(Map<Kind, Map<UUID, UUID>> ours) {

        UUID of(Kind kind, UUID said) {
            return ours.getOrDefault(kind, Map.of()).getOrDefault(said, said);
        }

        @Nullable
        UUID find(Kind kind, @Nullable UUID said) {
            return said == null ? null : of(kind, said);
        }
    }

    private Names names(Import file, Kind kind, List<Doc> docs) {
        Map<Kind, Map<UUID, UUID>> ours = new HashMap<>();
        ours.put(kind, present.ours(kind, docs.stream().map(Doc::id).toList()));
        put(ours, Kind.ORGANIZATION, docs.stream().map(Doc::organization));
        put(ours, Kind.SERVICE, docs.stream().map(Doc::service));
        put(ours, Kind.LOCATION, docs.stream().map(Doc::location));
        likenesses.listSame(file.id()).forEach(it -> it.into(ours));
        return new Names(ours);
    }

    private void put(Map<Kind, Map<UUID, UUID>> ours, Kind kind, Stream<@Nullable UUID> ids) {
        List<UUID> named =
                ids.filter(Objects::nonNull).map(UUID.class::cast).distinct().toList();
        if (!named.isEmpty() && !ours.containsKey(kind)) {
            ours.put(kind, new HashMap<>(present.ours(kind, named)));
        }
    }

    private void fill(Parcel parcel, Import file, List<Doc> docs, Names names, Map<UUID, Thing> here) {
        Kind kind = docs.getFirst().kind();
        switch (kind) {
            case ORGANIZATION -> organisations(parcel, file, docs, names, here);
            case LOCATION -> locations(parcel, docs, names, here);
            case SERVICE -> services(parcel, file, docs, names, here);
            case SERVICE_AT_LOCATION -> offers(parcel, docs, names, here);
            default ->
                docs.forEach(doc -> parcel.kept().add(loose(doc, names, doc.id(), merged(doc, here.get(doc.id())))));
        }
        parcel.created(docs.stream()
                .map(doc -> names.of(kind, doc.id()))
                .filter(id -> !here.containsKey(id))
                .count());
    }

    private static ObjectNode merged(Doc doc, @Nullable Thing here) {
        return here == null ? doc.said() : Verdicts.merged(here.said(), doc.said());
    }

    private void organisations(Parcel parcel, Import file, List<Doc> docs, Names names, Map<UUID, Thing> here) {
        Map<UUID, ObjectNode> homes =
                documents.homes(file.id(), docs.stream().map(Doc::id).toList());
        Map<UUID, Organisation> known = writing.known(here.keySet());
        for (Doc doc : docs) {
            UUID id = names.of(Kind.ORGANIZATION, doc.id());
            ObjectNode whole = merged(doc, here.get(id)).put("id", id.toString());
            Organisation organisation =
                    writing.organisation(file, whole, Stream.ofNullable(homes.get(doc.id())), known.get(id));
            parcel.organisations().add(organisation);
            parcel.kept().add(own(doc, names, id, whole, writing.render(organisation)));
        }
    }

    private void services(Parcel parcel, Import file, List<Doc> docs, Names names, Map<UUID, Thing> here) {
        for (Doc doc : docs) {
            UUID id = names.of(Kind.SERVICE, doc.id());
            Thing thing = here.get(id);
            ObjectNode whole = merged(doc, thing).put("id", id.toString());
            UUID organization =
                    thing == null ? names.find(Kind.ORGANIZATION, doc.organization()) : thing.organization();
            Service service = writing.service(file, whole, new OrganisationId(Objects.requireNonNull(organization)));
            parcel.services().add(service);
            parcel.kept().add(own(doc, names, id, whole, writing.render(service)));
        }
    }

    /** A shelter that comes back as it was given away says nothing, and stays what it is. */
    private void locations(Parcel parcel, List<Doc> docs, Names names, Map<UUID, Thing> here) {
        for (Doc doc : docs) {
            UUID id = doc.id();
            Thing thing = here.get(id);
            if (thing != null && Whole.isVeiled(doc.said())) {
                continue;
            }
            ObjectNode whole = merged(doc, thing);
            UUID organization = thing == null || thing.organization() == null
                    ? names.find(Kind.ORGANIZATION, doc.organization())
                    : thing.organization();
            Optional<Site> site =
                    Optional.ofNullable(organization).flatMap(it -> SiteMapping.read(whole, new OrganisationId(it)));
            site.ifPresent(parcel.sites()::add);
            parcel.kept()
                    .add(site.map(it -> own(doc, names, id, whole, SiteMapping.render(it)))
                            .orElseGet(() -> loose(doc, names, id, whole)));
        }
    }

    private void offers(Parcel parcel, List<Doc> docs, Names names, Map<UUID, Thing> here) {
        Set<UUID> sites = writing.sites(docs.stream()
                .map(doc -> names.find(Kind.LOCATION, doc.location()))
                .filter(Objects::nonNull)
                .toList());
        for (Doc doc : docs) {
            UUID service = Objects.requireNonNull(names.find(Kind.SERVICE, doc.service()));
            UUID location = Objects.requireNonNull(names.find(Kind.LOCATION, doc.location()));
            if (sites.contains(location)) {
                UUID id = Derived.offer(service, location);
                var offer = new Offer(id, service, location);
                parcel.offers().add(offer);
                parcel.aliases().put(doc.id(), id);
                ObjectNode whole = merged(doc, here.get(id));
                Kept kept = own(doc, names, id, whole, Present.thing(offer).said());
                if (!parcel.isOfNew() || !kept.isOnlyNamed()) {
                    parcel.kept().add(kept);
                }
            } else {
                parcel.kept().add(loose(doc, names, doc.id(), merged(doc, here.get(doc.id()))));
            }
        }
    }

    private static Kept own(Doc doc, Names names, UUID id, ObjectNode said, ObjectNode ours) {
        return kept(doc, names, id, true, Remainder.between(said, ours));
    }

    private static Kept loose(Doc doc, Names names, UUID id, ObjectNode said) {
        return kept(doc, names, id, false, new Remainder(said, Said.object()));
    }

    private static Kept kept(Doc doc, Names names, UUID id, boolean own, Remainder remainder) {
        return new Kept(
                doc.kind(),
                id,
                own,
                names.find(Kind.ORGANIZATION, doc.organization()),
                names.find(Kind.SERVICE, doc.service()),
                doc.kind() == Kind.LOCATION ? id : names.find(Kind.LOCATION, doc.location()),
                remainder,
                Canon.digest(doc.said()),
                null);
    }
}
