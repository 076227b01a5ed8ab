package express.hsds;

import express.directory.Organisation;
import express.hsds.Documents.Placed;
import express.services.Service;
import express.services.ServiceRegister.Offer;
import express.services.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What some documents come to here, ready to be written. */
final class Parcel {

    private final List<Placed> some;
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Map<UUID, UUID> aliases = new HashMap<>();
    private final boolean ofNew;
    private int created;

    /** @param ofNew whether none of them is here, as far as one knew when it was packed */
    Parcel(List<Placed> some, boolean ofNew) {
        this.some = some;
        this.ofNew = ofNew;
    }

    List<Placed> some() {
        return some;
    }

    boolean isOfNew() {
        return ofNew;
    }

    /** Those of a kind together: what was asked for, then what comes with it. */
    List<List<Doc>> parts() {
        Map<Kind, List<Doc>> parts = new LinkedHashMap<>();
        some.forEach(it ->
                parts.computeIfAbsent(it.doc().kind(), any -> new ArrayList<>()).add(it.doc()));
        return List.copyOf(parts.values());
    }

    /** The place up to which all is taken. */
    long reached() {
        Kind kind = some.getFirst().doc().kind();
        return some.stream()
                .filter(it -> it.doc().kind() == kind)
                .mapToLong(Placed::at)
                .max()
                .orElseThrow();
    }

    List<Organisation> organisations() {
        return organisations;
    }

    List<Service> services() {
        return services;
    }

    List<Site> sites() {
        return sites;
    }

    List<Offer> offers() {
        return offers;
    }

    /** What was said of each beside that. */
    List<Kept> kept() {
        return kept;
    }

    /** Under which ids others know offers. */
    Map<UUID, UUID> aliases() {
        return aliases;
    }

    /** So many were not here. */
    void created(long number) {
        created += (int) number;
    }

    int created() {
        return created;
    }
}
