package express.reports;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Viewer;
import express.gatherings.Gathering;
import express.registration.Participation;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a report from what happened, or looks again at what happened; what people wrote stays as it is. */
@Component
@Transactional
class Draftings {

    private final Drafting drafting;
    private final Reports reports;
    private final Records records;
    private final Participation participation;
    private final Trail trail;

    Draftings(Drafting drafting, Reports reports, Records records, Participation participation, Trail trail) {
        this.drafting = drafting;
        this.reports = reports;
        this.records = records;
        this.participation = participation;
        this.trail = trail;
    }

    /** What stands beside a report and is taken from the records with it. */
    @Component
    record Records(Partners partners, Contributions contributions, Commitments commitments) {}

    void begin(Viewer by, Gathering gathering, List<String> languages) {
        Findings found = drafting.draft(gathering);
        reports.begin(gathering, languages, found, drafting.thanks(gathering));
        List<OrganisationId> senders = participation.organisations(gathering);
        records.partners().add(gathering.id(), gathering.host(), senders);
        records.commitments().take(gathering, found.pledges(), drafting.authors(found));
        trail.note(by, gathering.id(), Act.CREATED, "report", "");
    }

    void again(Viewer by, Gathering gathering) {
        Findings found = drafting.draft(gathering).with(records.contributions().list(gathering.id()));
        reports.draft(gathering.id(), found);
        records.partners().add(gathering.id(), gathering.host(), participation.organisations(gathering));
        records.commitments().take(gathering, found.pledges(), drafting.authors(found));
        trail.note(by, gathering.id(), Act.CHANGED, "report drafted", "");
    }

    /** A network gave something, or took it back: the draft shows it at once. */
    void contribute(Report report) {
        Report now = reports.get(report.gatheringId());
        reports.draft(
                now.gatheringId(), now.findings().with(records.contributions().list(now.gatheringId())));
    }
}
