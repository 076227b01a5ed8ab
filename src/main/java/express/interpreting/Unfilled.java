package express.interpreting;

import express.base.ChainStep;
import express.base.OrganisationId;
import java.util.UUID;

/**
 * A request for which nobody was found.
 *
 * @param step of what somebody wanted to talk about
 */
public record Unfilled(OrganisationId house, UUID request, String language, ChainStep step) {}
