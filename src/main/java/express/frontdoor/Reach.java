package express.frontdoor;

import express.services.Eligibility.Status;
import java.util.List;
import java.util.Set;

/**
 * What next steps there are at all, so that nothing is asked that none of them needs.
 *
 * @param towns where people are received, those with most services first
 * @param statuses those by which some service chooses whom it takes
 * @param ages whether some service takes people of some age only
 */
record Reach(List<Answers.Place> towns, Set<Status> statuses, boolean ages) {}
