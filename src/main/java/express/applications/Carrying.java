package express.applications;

import express.base.OrganisationId;
import java.util.UUID;

/** Knows what goes on elsewhere of what was granted, where it ends in its own way: for a module that makes loans of it. */
public interface Carrying {

    boolean carries(Application granted);

    /** Whether the viewer looks after what became of it, or ever did. */
    boolean isMinded(OrganisationId lender, UUID application);
}
