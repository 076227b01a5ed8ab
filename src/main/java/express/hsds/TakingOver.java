package express.hsds;

import express.directory.OrganisationArrivals;
import express.jobs.WorkFailed;
import express.services.ServiceArrivals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes some documents of a file and notes it with them, so that a kill leaves neither without the other. */
@Component
@Transactional
class TakingOver {

    private final Imports imports;
    private final Documents documents;
    private final Packing packing;
    private final Remainders remainders;
    private final Aliases aliases;
    private final Arrivals arrivals;

    TakingOver(
            Imports imports,
            Documents documents,
            Packing packing,
            Remainders remainders,
            Aliases aliases,
            Arrivals arrivals) {
        this.imports = imports;
        this.documents = documents;
        this.packing = packing;
        this.remainders = remainders;
        this.aliases = aliases;
        this.arrivals = arrivals;
    }

    /** Where they go. */
    @Component
    record Arrivals(OrganisationArrivals organisations, ServiceArrivals services) {}

    /** Before the first of very many. */
    void prepare() {
        arrivals.organisations().weigh();
        arrivals.services().weigh();
        remainders.weigh();
    }

    /** What was packed as new is packed again if it no longer is. Nobody else takes the same, or this comes to nothing. */
    void take(Import file, Parcel packed) {
        imports.lookByKeys();
        boolean fresh = packed.isOfNew() && packing.isNew(packed);
        Parcel parcel = fresh ? packed : packing.pack(file, packed.some());
        if (!parcel.organisations().isEmpty()) {
            arrivals.organisations().put(parcel.organisations(), file.network());
        }
        if (!parcel.sites().isEmpty()) {
            arrivals.services().putSites(parcel.sites());
        }
        arrivals.services().put(parcel.services(), parcel.offers());
        remainders.put(parcel.kept(), !fresh);
        aliases.put(Kind.SERVICE_AT_LOCATION, parcel.aliases());
        int changed = parcel.some().size() - parcel.created();
        if (!documents.take(file.id(), parcel.some()) || !imports.note(file.id(), parcel.created(), changed)) {
            throw new WorkFailed("hsds.elsewhere");
        }
    }
}
