package express.interpreting;

import express.base.OrganisationId;
import java.util.UUID;

/** Whoever makes documents of missions knows what stands on them. */
@FunctionalInterface
public interface Documented {

    /**
     * Whether something of a mission stands on a document and nothing takes it back yet. Whoever would make or take back documents
     * of the house waits until the present transaction ends, so that the answer holds.
     */
    boolean holds(OrganisationId house, UUID request);
}
