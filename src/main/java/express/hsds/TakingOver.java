package express.hsds;

import express.base.OrganisationId;
import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisation;
import express.directory.OrganisationArrivals;
import express.directory.Organisations;
import express.hsds.Documents.Placed;
import express.hsds.Present.Thing;
import express.hsds.Remainders.Kept;
import express.jobs.WorkFailed;
import express.services.Service;
import express.services.ServiceArrivals;
import express.services.ServiceRegister.Offer;
import express.services.Site;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Takes some documents of a file and notes it with them, so that a kill leaves neither without the other. */
@Component
@Transactional
class TakingOver {

    private final Imports imports;
    private final Documents documents;
    private final Present present;
    private final Remainders remainders;
    private final Likenesses likenesses;
    private final Writing writing;

    TakingOver(
            Imports imports,
            Documents documents,
            Present present,
            Remainders remainders,
            Likenesses likenesses,
            Writing writing) {
        this.imports = imports;
        this.documents = documents;
        this.present = present;
        this.remainders = remainders;
        this.likenesses = likenesses;
        this.writing = writing;
    }

    /** @param from up to which place it was taken before */
    void take(Import file, long from, List<Placed> some) {
        Kind kind = some.getFirst().doc().kind();
        List<Doc> docs = some.stream().map(Placed::doc).toList();
        Names names = names(file, kind, docs);
        Map<UUID, Thing> here = present.find(
                kind,
                docs.stream().map(doc -> names.of(kind, doc.id())).distinct().toList(),
                true);
        int created = write(file, kind, docs, names, here);
        documents.taken(file.id(), kind, some.stream().map(Placed::at).toList());
        if (!imports.note(file.id(), from, some.getLast().at(), created, docs.size() - created)) {
            throw new WorkFailed("hsds.elsewhere");
        }
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

    private int write(Import file, Kind kind, List<Doc> docs, Names names, Map<UUID, Thing> here) {
        List<Kept> kept = new ArrayList<>();
        switch (kind) {
            case ORGANIZATION -> organisations(file, docs, names, here, kept);
            case LOCATION -> locations(docs, names, here, kept);
            case SERVICE -> services(file, docs, names, here, kept);
            case SERVICE_AT_LOCATION -> offers(docs, names, here, kept);
            default -> docs.forEach(doc -> kept.add(loose(doc, names, doc.id(), merged(doc, here.get(doc.id())))));
        }
        remainders.put(kept);
        return (int) docs.stream()
                .map(doc -> names.of(kind, doc.id()))
                .filter(id -> !here.containsKey(id))
                .count();
    }

    private static ObjectNode merged(Doc doc, @Nullable Thing here) {
        return here == null ? doc.said() : Verdicts.merged(here.said(), doc.said());
    }

    private void organisations(Import file, List<Doc> docs, Names names, Map<UUID, Thing> here, List<Kept> kept) {
        Map<UUID, ObjectNode> homes =
                documents.homes(file.id(), docs.stream().map(Doc::id).toList());
        Map<UUID, Organisation> known = writing.known(here.keySet());
        List<Organisation> arrived = new ArrayList<>();
        for (Doc doc : docs) {
            UUID id = names.of(Kind.ORGANIZATION, doc.id());
            ObjectNode whole = merged(doc, here.get(id)).put("id", id.toString());
            arrived.add(writing.organisation(file, whole, Stream.ofNullable(homes.get(doc.id())), known.get(id)));
            kept.add(own(doc, names, id, whole, writing.render(arrived.getLast())));
        }
        writing.put(file, arrived);
    }

    private void services(Import file, List<Doc> docs, Names names, Map<UUID, Thing> here, List<Kept> kept) {
        List<Service> arrived = new ArrayList<>();
        for (Doc doc : docs) {
            UUID id = names.of(Kind.SERVICE, doc.id());
            Thing thing = here.get(id);
            ObjectNode whole = merged(doc, thing).put("id", id.toString());
            UUID organization =
                    thing == null ? names.find(Kind.ORGANIZATION, doc.organization()) : thing.organization();
            Service service = writing.service(file, whole, new OrganisationId(Objects.requireNonNull(organization)));
            arrived.add(service);
            kept.add(own(doc, names, id, whole, writing.render(service)));
        }
        writing.put(arrived);
    }

    /** A shelter that comes back as it was given away says nothing, and stays what it is. */
    private void locations(List<Doc> docs, Names names, Map<UUID, Thing> here, List<Kept> kept) {
        List<Site> sites = new ArrayList<>();
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
            site.ifPresent(sites::add);
            kept.add(site.map(it -> own(doc, names, id, whole, SiteMapping.render(it)))
                    .orElseGet(() -> loose(doc, names, id, whole)));
        }
        writing.putSites(sites);
    }

    private void offers(List<Doc> docs, Names names, Map<UUID, Thing> here, List<Kept> kept) {
        Collection<UUID> sites = writing.sites(docs.stream()
                .map(doc -> names.find(Kind.LOCATION, doc.location()))
                .filter(Objects::nonNull)
                .toList());
        List<Offer> offers = new ArrayList<>();
        Map<UUID, UUID> aliases = new HashMap<>();
        for (Doc doc : docs) {
            UUID service = Objects.requireNonNull(names.find(Kind.SERVICE, doc.service()));
            UUID location = Objects.requireNonNull(names.find(Kind.LOCATION, doc.location()));
            if (sites.contains(location)) {
                UUID id = offerId(service, location);
                offers.add(new Offer(id, service, location));
                aliases.put(doc.id(), id);
                ObjectNode whole = merged(doc, here.get(id));
                kept.add(own(
                        doc, names, id, whole, Present.thing(offers.getLast()).said()));
            } else {
                kept.add(loose(doc, names, doc.id(), merged(doc, here.get(doc.id()))));
            }
        }
        writing.putOffers(offers);
        remainders.putAliases(Kind.SERVICE_AT_LOCATION, aliases);
    }

    /** As the database makes it of both. */
    static UUID offerId(UUID service, UUID site) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5")
                    .digest((service + site.toString()).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
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

    /** How what was said becomes what Express holds. */
    @Component
    static class Writing {

        private final OrganisationArrivals organisations;
        private final ServiceArrivals services;
        private final express.services.ServiceRegister register;
        private final Networks networks;
        private final Mappings mappings;
        private final InstantSource time;

        /** Both ways of each, and what is here. */
        @Component
        record Mappings(OrganisationMapping organisations, ServiceMapping services, Organisations all) {}

        Writing(
                OrganisationArrivals organisations,
                ServiceArrivals services,
                express.services.ServiceRegister register,
                Networks networks,
                Mappings mappings,
                InstantSource time) {
            this.organisations = organisations;
            this.services = services;
            this.register = register;
            this.networks = networks;
            this.mappings = mappings;
            this.time = time;
        }

        Organisation organisation(
                Import file, ObjectNode said, Stream<ObjectNode> homes, @Nullable Organisation known) {
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
            return mappings.services().read(said, organisation, file.wishes(), time.instant());
        }

        ObjectNode render(Service service) {
            return mappings.services().render(service);
        }

        void put(Import file, List<Organisation> arrived) {
            organisations.put(arrived, file.network());
        }

        void put(List<Service> arrived) {
            services.put(arrived);
        }

        void putSites(List<Site> sites) {
            services.putSites(sites);
        }

        void putOffers(List<Offer> offers) {
            services.putOffers(offers);
        }

        Collection<UUID> sites(List<UUID> ids) {
            Collection<UUID> there = new HashSet<>();
            register.sites(ids).forEach(it -> there.add(it.id()));
            return there;
        }
    }
}
