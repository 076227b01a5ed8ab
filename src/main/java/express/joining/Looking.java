package express.joining;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Viewer;
import express.journeys.Profile;
import express.people.Rates;
import express.people.Rates.Limit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A search of an adviser: counted, so that nobody lists all people by asking, and noted in each file that it shows. */
@Component
@Transactional
class Looking {

    private static final int MOST = 15;

    private final Finding finding;
    private final Searches searches;
    private final Tracing tracing;
    private final Trail trail;
    private final Rates rates;

    Looking(Finding finding, Searches searches, Tracing tracing, Trail trail, Rates rates) {
        this.finding = finding;
        this.searches = searches;
        this.tracing = tracing;
        this.trail = trail;
        this.rates = rates;
    }

    List<Candidate> look(Viewer viewer, OrganisationId house, Profile asked, double least) {
        rates.count(Limit.SEARCHES, viewer.id().toString());
        List<Candidate> found = finding.find(house, asked, least, MOST);
        searches.add(house, viewer.id(), tracing.digest(asked), found.size());
        found.forEach(it -> trail.note(viewer, it.journey().id().value(), Act.SEEN, "found by a search"));
        return found;
    }
}
