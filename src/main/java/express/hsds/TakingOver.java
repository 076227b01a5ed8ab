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
    private final Arrivals arrivals;

    TakingOver(Imports imports, Documents documents, Packing packing, Remainders remainders, Arrivals arrivals) {
        this.imports = imports;
        this.documents = documents;
        this.packing = packing;
        this.remainders = remainders;
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

    /**
     * What was packed as new is packed again if it no longer is.
     *
     * @param from up to which place it was taken before
     */
    void take(Import file, long from, Parcel packed) {
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
        remainders.putAliases(Kind.SERVICE_AT_LOCATION, parcel.aliases());
        documents.taken(file.id(), parcel.some());
        int changed = parcel.some().size() - parcel.created();
        if (!imports.note(file.id(), from, parcel.reached(), parcel.created(), changed)) {
            throw new WorkFailed("hsds.elsewhere");
        }
    }
}
